/** When a voicemail answers: whoever pays for calls knows it too. */

/** After so long, whoever is on the way to the phone: 20 to 30 s (recalled, facts A3). */
export const voicemailAfterSeconds = 25;
