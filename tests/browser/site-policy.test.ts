// The policy of the built page: what it refuses. That the site itself asks for nothing of the kind every browser test watches.
import { expect, test } from 'vitest';
import { META_POLICY } from '../../tools/site/policy.ts';
import { openPage } from './browser.ts';

const SCREEN = { width: 1366, height: 625 };

test('the policy names each directive, and nothing in it is unsafe or foreign', () => {
  const directives = META_POLICY.split('; ').map((part) => part.split(' '));
  expect(META_POLICY).not.toMatch(/unsafe|\*|http|data:|strict-dynamic/);
  expect(directives.map(([name]) => name)).toEqual(expect.arrayContaining(['default-src', 'script-src', 'style-src']));
  expect(directives.find(([name]) => name === 'img-src')).toEqual(['img-src', "'self'", 'blob:']);
});

test('planted markup, scripts and addresses are refused, and each refusal is seen', async () => {
  const { page, errors, close } = await openPage(SCREEN);
  expect(errors).toEqual([]);
  const refused = await page.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      markup: () => {
        document.body.innerHTML = '<b>planted</b>';
      },
      policy: () =>
        (window as unknown as { trustedTypes: { createPolicy(n: string, r: object): void } }).trustedTypes.createPolicy(
          'planted',
          {},
        ),
      worker: () => new Worker('./assets/planted.js'),
      // In a turn of its own: what a test evaluates may do more than the page.
      code: () =>
        new Promise((done, fail) =>
          setTimeout(() => {
            try {
              done(new Function('return 1')());
            } catch (error) {
              fail(error);
            }
          }),
        ),
    };
    const said: string[] = [];
    for (const [name, attempt] of Object.entries(attempts))
      try {
        await attempt();
      } catch (error) {
        said.push(`${name}: ${(error as Error).name}`);
      }
    return said;
  });
  expect(refused).toEqual(['markup: TypeError', 'policy: TypeError', 'worker: TypeError', 'code: EvalError']);
  expect(await page.locator('b', { hasText: 'planted' }).count()).toBe(0);
  for (const directive of ['require-trusted-types-for', 'trusted-types'])
    expect(errors.join('\n')).toContain(`policy: ${directive}`);
  const before = errors.length;
  await page.evaluate(async () => {
    const image = new Image();
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    await image.decode().catch(() => undefined);
  });
  await expect.poll(() => errors.slice(before).join('\n')).toContain('policy: img-src refused data');
  await close();
});
