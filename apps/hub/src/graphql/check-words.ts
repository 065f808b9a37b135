import { textProblem, type TextProblem } from '@spinnenweb/domain';
import { registerDecorator, validateSync, type ValidationArguments } from 'class-validator';
import { badInput } from './errors.js';

/**
 * Words that people write: not empty, not too long, and keepable as they are. Refused as BAD_INPUT with the field and a
 * {@link TextProblem}. A field that is left out or null passes: whether it may be is the schema's to say.
 *
 * @param limits.max the longest length, in code points
 */
export function Words(limits: { readonly max: number }): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'words',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value: unknown) => problemOf(value, limits) === null,
        defaultMessage: (given?: ValidationArguments) => problemOf(given?.value, limits) ?? '',
      },
    });
}

function problemOf(value: unknown, limits: { max: number }): TextProblem | 'INVALID' | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? textProblem(value, limits) : 'INVALID';
}

/**
 * Holds an argument, and every input object inside it, to the decorators of its class.
 *
 * @throws Refusal BAD_INPUT with the innermost field: of {@link Words} its problem, of any other decorator INVALID
 */
export function checkArgument(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(checkArgument);
  if (!isInputObject(value)) return;
  const [first] = validateSync(value, {
    skipMissingProperties: true, // whether a field may be left out is the schema's to say
    forbidUnknownValues: false,
    stopAtFirstError: true,
  });
  if (first) throw badInput(first.property, first.constraints?.['words'] ?? 'INVALID');
  Object.values(value).forEach(checkArgument);
}

function isInputObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
