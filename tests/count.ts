import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter';

/** Ends the run with one line that counts the tests, and before it one that counts the examples that ran. */
export default class Count implements Reporter {
  #results = new Map<string, TestResult['status']>();

  #equal = { condition: new Set<string>(), observation: new Set<string>() };

  onTestEnd({ id }: TestCase, { status, annotations }: TestResult) {
    this.#results.set(id, status);
    for (const { type } of annotations)
      if ((type === 'condition' || type === 'observation') && status === 'passed') this.#equal[type].add(id);
  }

  onExit() {
    const all = [...this.#results.values()];
    const passed = all.filter((status) => status === 'passed').length;
    const skipped = all.filter((status) => status === 'skipped').length;
    const { condition, observation } = this.#equal;
    if (condition.size + observation.size > 0)
      console.log(
        `Examples: ${condition.size} conditions and ${observation.size} observations printed what is recorded`,
      );
    console.log(`${passed} passed, ${all.length - passed - skipped} failed, ${skipped} skipped`);
    return Promise.resolve();
  }

  printsToStdio() {
    return false;
  }
}
