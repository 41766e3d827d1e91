/** Whether tests write what they otherwise compare with: `npm run golden:update` and `npm run pages:update` have them do so. */
export const isWriting: boolean = process.env['RINGFENCE_EXPECTED'] === 'write';
