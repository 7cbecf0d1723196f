import { parse, type Node } from 'acorn';

/** What every built page must be: it runs where it must (WPS panes, older WebViews) and asks nobody on the network. */

/** Names of things, not addresses anybody asks: namespaces of XML, and where error messages point people. */
const NAMES_ONLY = /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|purl\.oclc\.org|json-schema\.org|react\.dev\/errors|react\.dev\/link|aka\.ms|github\.com|example\.com)\b/;

/** zod's question whether it may make code out of text: never put, since the core tells it not to (jitless). */
const ZOD_PROBE = /try\{return new Function\(""\),!0\}catch\(\w+\)\{return!1\}/;

/** CSS that Chromium 104 does not know, by how it is written. */
export const NEWER_CSS: Readonly<Record<string, RegExp>> = {
  'container queries (105)': /@container [^$]|\d(cqw|cqh|cqi|cqb)\b/,
  'dynamic viewport units (108)': /\d(dvh|svh|lvh|dvw|svw|lvw)\b/,
  'color-mix() and oklch() (111)': /\b(color-mix|oklch|oklab)\(/,
  'popover (114)': /:popover-open\s*\{/,
  'text-wrap (114)': /["'{;]text-?[wW]rap["']?:/,
  'subgrid (117)': /["':\s]subgrid\b/,
  '@starting-style (117)': /@starting-style/,
  '@scope (118)': /@scope \([^$]/,
  'light-dark() (123)': /light-dark\(/,
};

/** Calls that make code out of text, in a script that must be ES2018. */
export function evalsIn(script: string): string[] {
  return evals(parse(script.replace(ZOD_PROBE, ''), { ecmaVersion: 2018, sourceType: 'script' }));
}

/** Lookbehinds, as patterns or in texts that become patterns: Safari before 16.4 refuses the whole script, or stops where it is made. */
export function lookbehindsIn(script: string): string[] {
  return [...script.matchAll(/\(\?<[!=].{0,20}/g)].map(([lookbehind]) => lookbehind);
}

/** Addresses that the script could ask. */
export function addressesIn(script: string): string[] {
  const addresses = [...script.matchAll(/https?:\/\/[\w.-]+\.[a-z]+[\w./-]*/g)].map(([address]) => address);
  return addresses.filter((address) => !NAMES_ONLY.test(address));
}

function evals(node: Node): string[] {
  const found: string[] = [];
  visit(node);
  return found;

  function visit(value: unknown): void {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const part = value as { type?: string; start?: number; callee?: { type: string; name?: string } };
    const name = part.callee?.type === 'Identifier' ? part.callee.name : undefined;
    if ((part.type === 'CallExpression' || part.type === 'NewExpression') && (name === 'eval' || name === 'Function')) found.push(`${name} at ${part.start}`);
    Object.values(value).forEach(visit);
  }
}
