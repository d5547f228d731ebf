# The event itself, as `signalbox events --json` prints it.
del(.labels, .durationSeconds, .startedAtLocal, .finishedAtLocal, .target, .actions)
