// SPDX-License-Identifier: GPL-3.0-or-later
// What leads into the past and about in it; included by actions/actionlist.h alone.

ACTION(LookBack, "look-back", QT_TRANSLATE_NOOP("actions", "Look back"),
       QT_TRANSLATE_NOOP("actions", "Show the whole hall as it was, to look at alone; there, a day further back."), "[", Scope::Replay, kAnyone)
ACTION(LookOn, "look-on", QT_TRANSLATE_NOOP("actions", "A day on"), QT_TRANSLATE_NOOP("actions", "In the past: the next day at the same time."), "]",
       Scope::Replay, kAnyone)
ACTION(PlayPast, "play-past", QT_TRANSLATE_NOOP("actions", "Play"), QT_TRANSLATE_NOOP("actions", "In the past: let time go on, or stand still."),
       "Space", Scope::Replay, kAnyone)
ACTION(NextSpeed, "next-speed", QT_TRANSLATE_NOOP("actions", "Speed"),
       QT_TRANSLATE_NOOP("actions", "In the past: play a minute, ten minutes or an hour in a second."), "S", Scope::Replay, kAnyone)
ACTION(StepPast, "step-past", QT_TRANSLATE_NOOP("actions", "Step"),
       QT_TRANSLATE_NOOP("actions", "On the strip of the day: a minute back or on, with Shift ten, with PgUp and PgDn an hour."),
       "Left; Right; PgUp; PgDown", Scope::Strip, kAnyone)
ACTION(BackToLive, "back-to-live", QT_TRANSLATE_NOOP("actions", "Back to live"),
       QT_TRANSLATE_NOOP("actions", "Leave the past: the hall as it is now."), "Home", Scope::Replay, kAnyone)
ACTION(VisitorMinute, "visitor-minute", QT_TRANSLATE_NOOP("actions", "Visitor's minute"),
       QT_TRANSLATE_NOOP("actions", "Tell the last hour in three sentences and play it in a minute; any key ends it, and then it is live again."),
       "Y", Scope::Replay, kAnyone)
