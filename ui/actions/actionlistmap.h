// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of actionlist.h for the map. Included there alone, as part of that list.
ACTION(MoveMap, "move-map", QT_TRANSLATE_NOOP("actions", "Move map"), QT_TRANSLATE_NOOP("actions", "Move the map and zoom it; Home shows all of it."),
       "Left; Right; Up; Down; +; -; Home", Scope::Map, kAnyone)
ACTION(GoTo, "go-to", QT_TRANSLATE_NOOP("actions", "Go to"),
       QT_TRANSLATE_NOOP("actions", "Bring an element, a grid, a road, coordinates or an open case to the middle of the map."), "/", Scope::MapPage,
       kAnyone)
ACTION(Measure, "measure", QT_TRANSLATE_NOOP("actions", "Measure"),
       QT_TRANSLATE_NOOP("actions", "Measure along points on the map: a click or Enter sets one; again to leave."), "R", Scope::MapPage, kAnyone)
ACTION(SelectFrame, "select-frame", QT_TRANSLATE_NOOP("actions", "Frame"),
       QT_TRANSLATE_NOOP("actions", "Draw a frame on the map, by mouse or by two corners, and see what lies in it; again to leave."), "B",
       Scope::MapPage, kAnyone)
ACTION(FrameBulk, "frame-bulk", QT_TRANSLATE_NOOP("actions", "Select cases"),
       QT_TRANSLATE_NOOP("actions", "Select the open cases of the frame on the desk, to do one thing to all of them."), "Shift+B", Scope::MapPage,
       kAnyone)
ACTION(SetPoint, "set-point", QT_TRANSLATE_NOOP("actions", "Set point"),
       QT_TRANSLATE_NOOP("actions", "While measuring or framing: set a point or a corner where the cross is; Backspace takes the last one away, Esc "
                                    "ends. With a frame, list its open cases on the desk."),
       "Return; Backspace", Scope::Map, kAnyone)
ACTION(DimLayer, "dim-layer", QT_TRANSLATE_NOOP("actions", "Fainter"),
       QT_TRANSLATE_NOOP("actions", "On a row of the map's layers: draw the layer fainter, or stronger."), "Alt+Left; Alt+Right", Scope::Map, kAnyone)
ACTION(MoveLayer, "move-layer", QT_TRANSLATE_NOOP("actions", "Layer order"),
       QT_TRANSLATE_NOOP("actions", "On a row of the map's layers: move the layer above others, or below."), "Ctrl+Up; Ctrl+Down", Scope::Map,
       kAnyone)
ACTION(ReportHere, "report-here", QT_TRANSLATE_NOOP("actions", "Report here"),
       QT_TRANSLATE_NOOP("actions", "Take down a case at the element whose dossier is open on the map."), "Ctrl+N", Scope::MapPage, kAnyone)
ACTION(LookBackThere, "look-back-there", QT_TRANSLATE_NOOP("actions", "Look back there"),
       QT_TRANSLATE_NOOP("actions",
                         "Show the whole hall as it was when the case chosen in the open dossier was filed; of several unchosen the newest."),
       "H", Scope::MapPage, kAnyone)
ACTION(NextThing, "next-thing", QT_TRANSLATE_NOOP("actions", "Next thing"),
       QT_TRANSLATE_NOOP("actions", "Mark the next pin, sensor or element on the map and show its card, from the middle outwards; Enter opens it."),
       "N", Scope::MapPage, kAnyone)
ACTION(PreviousThing, "previous-thing", QT_TRANSLATE_NOOP("actions", "Thing before"),
       QT_TRANSLATE_NOOP("actions", "Mark the thing before on the map and show its card."), "Shift+N", Scope::MapPage, kAnyone)
ACTION(SaveMapView, "save-map-view", QT_TRANSLATE_NOOP("actions", "Save view"),
       QT_TRANSLATE_NOOP("actions", "Keep the map's layers and its ground under a name."), "V", Scope::MapPage, kAnyone)
ACTION(ApplyMapView, "apply-map-view", QT_TRANSLATE_NOOP("actions", "View"),
       QT_TRANSLATE_NOOP("actions", "Show the map's view of that number, as the pills above the layers stand."), "1; 2; 3; 4; 5; 6; 7; 8; 9",
       Scope::Map, kAnyone)
