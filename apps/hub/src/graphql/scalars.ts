export { GraphQLDate as DateScalar, GraphQLDateTime as DateTimeScalar } from 'graphql-scalars';
