import Bare from './Bare.astro';
import Cause from './Cause.astro';
import Causes from './Causes.astro';
import CloseFrame from './CloseFrame.astro';
import CodeLink from './CodeLink.astro';
import Description from './Description.astro';
import Do from './Do.astro';
import Example from './Example.astro';
import Fix from './Fix.astro';
import GuideLink from './GuideLink.astro';
import KeyDifferences from './KeyDifferences.astro';
import Note from './Note.astro';
import Nothing from './Nothing.astro';
import Part from './Part.astro';
import Pre from './Pre.astro';
import RetryTable from './RetryTable.astro';
import RunLink from './RunLink.astro';
import Shows from './Shows.astro';
import Sign from './Sign.astro';
import Spec from './Spec.astro';
import Travels from './Travels.astro';
import When from './When.astro';
import WhenToUse from './WhenToUse.astro';
import Why from './Why.astro';

/** The tags that writers may use, as the page of a code or of a comparison shows them. */
export const prose = {
  Description,
  When,
  Fix,
  Causes,
  Cause,
  Sign,
  Why,
  Do,
  Travels,
  CloseFrame,
  Example,
  Note,
  Shows,
  RetryTable,
  KeyDifferences,
  WhenToUse,
  CodeLink,
  Spec,
  RunLink,
  GuideLink,
  Introduction: Bare,
  pre: Pre,
};

/** The same tags where only a code's own sections are wanted, one after the other: see src/sections.ts. */
export const parts = {
  ...prose,
  Description: Part,
  When: Part,
  Fix: Part,
  Causes: Nothing,
  Travels: Nothing,
  Example: Nothing,
  Note: Nothing,
};
