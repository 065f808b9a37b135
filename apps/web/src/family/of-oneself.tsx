import { useViewer } from '../app/viewer.js';
import { Given } from '../consent/given.js';
import { Told } from '../message/told.js';

/** What is about the viewer themself where they do not see the child: what they agreed to, and what was told (S5d). */
export default function OfOneself() {
  const { given, told } = useViewer().inbox;
  return (
    <>
      {given.length > 0 && <Given />}
      {told.length > 0 && <Told />}
    </>
  );
}
