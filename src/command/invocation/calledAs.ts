/** What a reader types to have the program run: npm tells by its environment how it was called. */
export function calledAs(env: NodeJS.ProcessEnv = process.env): string {
  const { npm_lifecycle_event: event, npm_lifecycle_script: script = '', npm_package_name: name } = env;
  if (event === 'npx' && /^["']?ringfence\b/.test(script)) return 'npx ringfence';
  return event === 'start' && name === 'ringfence' ? 'npm start --' : 'ringfence';
}
