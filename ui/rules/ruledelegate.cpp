// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruledelegate.h"

#include "rules/rulemodel.h"
#include "rules/rulewords.h"
#include "theme/plain.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace ui::rules {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortList = 12;          ///< longer ones are searched by typing
const char *const kStarted = "started"; // what somebody types is never written over by what comes back

const RuleModel &modelOf(const QModelIndex &index) { return *static_cast<const RuleModel *>(index.model()); }

QString lineOf(const Choice &choice)
{
    if (choice.code.isEmpty())
        return choice.name.isEmpty() ? QCoreApplication::translate("rules", "any") : choice.name;
    return choice.name.isEmpty() ? choice.code : base::isolated(choice.code) + u' ' + base::isolated(choice.name);
}

QComboBox *comboOf(const std::vector<Choice> &choices, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const Choice &choice : choices)
        box->addItem(theme::itemText(lineOf(choice)), choice.code);
    if (choices.size() > kShortList) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setFilterMode(Qt::MatchContains);
    }
    box->setMaxVisibleItems(16);
    return box;
}

/// The code of what is chosen or typed: the whole line, the code, or a part that only one line has. What is in no list stays as it is, and is
/// a problem then.
QString codeIn(const QComboBox &box)
{
    const QString typed = box.currentText().trimmed();
    int found = typed.isEmpty() ? box.findData(QString()) : box.findText(typed, Qt::MatchFixedString);
    if (found < 0)
        found = box.findData(typed);
    const int part = box.findText(typed, Qt::MatchContains);
    if (found < 0 && part >= 0) {
        int last = box.count() - 1;
        while (last > part && !box.itemText(last).contains(typed, Qt::CaseInsensitive))
            --last;
        found = last == part ? part : -1;
    }
    return found < 0 ? typed : box.itemData(found).toString();
}

} // namespace

void RuleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool isWrong = !index.data(RuleModel::ProblemRole).toString().isEmpty();
    const bool isRowWrong = !modelOf(index).problemOfRow(index.row()).isEmpty();
    if (!isWrong && !isRowWrong)
        return;
    painter->save();
    painter->setPen(QPen(m_theme.palette().text, 1.5, Qt::DashLine));
    painter->setBrush(Qt::NoBrush);
    // Inside the frame of the focus, where the cell has it.
    const qreal inset = option.state.testFlag(QStyle::State_HasFocus) ? 3.5 : 1.5;
    const QRectF box = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    if (isWrong) {
        painter->drawRect(box);
    } else { // one frame round the whole row
        const QRectF cell(option.rect);
        const bool isFirst = index.column() == 0, isLast = index.column() == index.model()->columnCount() - 1;
        const qreal left = isFirst ? box.left() : cell.left(), right = isLast ? box.right() : cell.right();
        painter->drawLine(QLineF(left, box.top(), right, box.top()));
        painter->drawLine(QLineF(left, box.bottom(), right, box.bottom()));
        if (isFirst)
            painter->drawLine(QLineF(left, box.top(), left, box.bottom()));
        if (isLast)
            painter->drawLine(QLineF(right, box.top(), right, box.bottom()));
    }
    painter->restore();
}

QWidget *RuleDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const RuleModel &model = modelOf(index);
    const region::CellKind kind = model.kindOf(index);
    const std::vector<Choice> choices = choicesOf(kind, model.region());
    auto *self = const_cast<RuleDelegate *>(this); // signals of a delegate are not const
    if (!choices.empty()) {
        QComboBox *box = comboOf(choices, parent);
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    auto *line = new QLineEdit(parent);
    line->setPlaceholderText(exampleOf(kind));
    connect(line, &QLineEdit::textEdited, self, [self, line] { Q_EMIT self->commitData(line); });
    return line;
}

void RuleDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property(kStarted).toBool())
        return;
    editor->setProperty(kStarted, true);
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        const int found = box->findData(text);
        box->setCurrentIndex(found);
        if (box->isEditable()) {
            if (found < 0 || text.isEmpty())
                box->setEditText(text);
            box->lineEdit()->selectAll();
        }
        return;
    }
    static_cast<QLineEdit *>(editor)->setText(text);
}

void RuleDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    model->setData(index, box ? codeIn(*box) : static_cast<QLineEdit *>(editor)->text(), Qt::EditRole);
}

void RuleDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // A list of long names needs more room than its column has.
    QRect box = option.rect;
    const int wanted = qobject_cast<QComboBox *>(editor) ? 220 : 120;
    box.setWidth(std::max(box.width(), wanted));
    if (const QWidget *view = editor->parentWidget(); view && box.right() > view->width())
        box.moveRight(std::max(box.width(), view->width() - 1));
    editor->setGeometry(box);
}

} // namespace ui::rules
