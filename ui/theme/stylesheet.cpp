// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

namespace ui::theme {

using namespace Qt::StringLiterals;

namespace {

/// Roles stand as @role; the sizes are the same everywhere (controls 32 high, 4 px radius, focus 2 px).
constexpr auto kSheet = R"(
* { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI"; font-size: 14px; }
QWidget { color: @text; selection-background-color: @selected; selection-color: @text; }
QMainWindow, QDialog, QMessageBox { background: @ground; }
QLabel[tone="second"] { color: @textSecond; }
QLabel[tone="third"] { color: @textThird; font-size: 13px; }
QLabel[tone="title"] { font-size: 16px; font-weight: 700; }
QLabel[tone="strong"] { font-weight: 700; }
QLabel[tone="told"] { border: 2px solid @text; border-radius: 4px; padding: 9px 12px; font-weight: 700; }
QLabel[tone="headline"] { font-size: 20px; font-weight: 700; }
QFrame[panel="true"] { background: @panel; border: none; border-radius: 4px; }
QPushButton, QToolButton { min-height: 30px; padding: 0 10px; background: @raised; border: 1px solid @control; border-radius: 4px; }
QPushButton:hover, QToolButton:hover { background: @selected; }
QPushButton:pressed, QToolButton:pressed { background: @ground; }
QPushButton:focus, QToolButton:focus { border: 2px solid @text; padding: 0 9px; }
QPushButton[primary="true"], QPushButton:default { background: @text; color: @ground; border-color: @text; font-weight: 700; }
QPushButton[primary="true"]:focus, QPushButton:default:focus { border: 2px solid @ground; outline: 2px solid @text; }
QPushButton:disabled, QToolButton:disabled { background: transparent; border: 1px dashed @control; color: @textThird; font-weight: 400; }
QPushButton[chip="true"] { min-height: 26px; padding: 0 11px; background: transparent; border-radius: 14px; color: @textSecond; }
QPushButton[chip="true"]:checked { background: @selected; color: @text; border: 2px solid @text; padding: 0 10px; font-weight: 700; }
QPushButton[chip="true"]:focus { border: 2px dashed @text; padding: 0 10px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {
    min-height: 30px; padding: 0 9px; background: @ground; border: 1px solid @control; border-radius: 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus {
    border: 2px solid @text; padding: 0 8px; }
QLineEdit:disabled, QLineEdit:read-only, QComboBox:disabled, QSpinBox:disabled { border: 1px dashed @control; color: @textSecond; }
QPlainTextEdit, QTextEdit { padding: 6px 9px; }
QComboBox QAbstractItemView, QMenu, QListView, QTreeView, QTableView {
    background: @panel; border: 1px solid @hairline; outline: none; alternate-background-color: @panel; gridline-color: @hairline; }
QListView[plain="true"], QTableView[plain="true"] { border: 2px solid transparent; }
QListView[plain="true"]:focus, QTableView[plain="true"]:focus { border: 2px solid @text; border-radius: 4px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/down-grey.svg); width: 12px; height: 12px; }
QMenu::item { min-height: 28px; padding: 2px 16px; }
QMenu::item:selected, QListView::item:selected, QTableView::item:selected, QComboBox QAbstractItemView::item:selected { background: @selected; color: @text; }
QMenu::separator { height: 1px; background: @hairline; }
QHeaderView { background: @raised; }
QHeaderView::section { background: @raised; color: @textSecond; border: none; padding: 0 4px; min-height: 28px; font-size: 13px; }
QTableView QTableCornerButton::section { background: @raised; border: none; }
QCheckBox, QRadioButton { min-height: 28px; spacing: 10px; }
QCheckBox::indicator, QTableView::indicator { width: 15px; height: 15px; border: 1px solid @control; border-radius: 2px; background: transparent; }
QCheckBox::indicator:checked, QTableView::indicator:checked { border: 1px solid @text; background: @text; image: url(:/icons/@check.svg); }
QCheckBox:focus { border: 2px solid @text; border-radius: 4px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @control; border-radius: 8px; }
QRadioButton::indicator:checked { background: @text; border-color: @text; }
QProgressBar { min-height: 10px; max-height: 10px; border: none; background: @selected; color: transparent; }
QProgressBar::chunk { background: @textSecond; }
QToolTip { background: @raised; color: @text; border: 1px solid @control; padding: 4px; }
QTabBar::tab { min-height: 30px; padding: 0 14px; color: @textSecond; background: @panel; border: none; }
QTabBar::tab:selected { color: @text; background: @raised; font-weight: 700; border-bottom: 3px solid @text; }
QTabBar::tab:focus { border: 2px solid @text; }
QTabWidget::pane { border: none; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; background: @panel; }
QScrollBar:horizontal { height: 10px; background: @panel; }
QScrollBar::handle { background: @control; border-radius: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @ground; }
)";

} // namespace

QString Theme::styleSheet() const
{
    QString sheet = QString::fromLatin1(kSheet);
    // Longer names first: "@textSecond" must not be read as "@text".
    const std::pair<QLatin1String, QColor> roles[] = {
        {"@textSecond"_L1, m_palette.textSecond}, {"@textThird"_L1, m_palette.textThird}, {"@text"_L1, m_palette.text},
        {"@ground"_L1, m_palette.ground},         {"@panel"_L1, m_palette.panel},         {"@raised"_L1, m_palette.raised},
        {"@selected"_L1, m_palette.selected},     {"@hairline"_L1, m_palette.hairline},   {"@control"_L1, m_palette.control}};
    for (const auto &[name, colour] : roles) {
        sheet.replace(name, colour.name());
    }
    sheet.replace("@check"_L1, m_ground == look::Ground::Dark ? "check-dark"_L1 : "check-light"_L1);
    return sheet;
}

} // namespace ui::theme
