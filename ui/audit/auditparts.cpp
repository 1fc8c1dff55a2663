// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of accounts and who did what is put together.
#include "audit/auditpage.h"

#include "actions/widget/flowlayout.h"
#include "theme/plain.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::audit {

using namespace Qt::StringLiterals;
using actions::Action;
using report::AuditKind;

namespace {

constexpr int kLongestSearch = 100;
constexpr int kBesideWords = 28;                                    // pixels: frame, margins and the place of the cursor
constexpr int kMonth = 31;                                          // days
constexpr int kNarrow = 1600, kNarrowLists = 11, kNarrowRights = 9; ///< pixels; parts of them for the lists and the rights
constexpr int kLow = 900;

/// A field to search in, wide enough for what it says while it is empty.
class SearchLine final : public QLineEdit {
public:
    SearchLine(const QString &empty, QWidget *parent) : QLineEdit(parent)
    {
        setMaxLength(kLongestSearch);
        setPlaceholderText(empty);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return QLineEdit::sizeHint().expandedTo({fontMetrics().horizontalAdvance(placeholderText()) + kBesideWords, 0});
    }
};

} // namespace

void AuditPage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 4);
    rows->setSpacing(8);
    m_head = new theme::Label(this);
    rows->addWidget(m_head);
    m_halves = new QHBoxLayout;
    m_halves->setSpacing(8);
    m_left = new QStackedWidget(this);
    m_empty = new actions::EmptyState(m_console.theme, m_left);
    auto *both = new QWidget(m_left);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(buildAccounts(), 1);
    m_recordsPanel = buildRecords();
    column->addWidget(m_recordsPanel, 1);
    m_left->addWidget(m_empty);
    m_left->addWidget(both);
    m_halves->addWidget(m_left, 1);
    m_halves->addWidget(buildRights(), 1);
    rows->addLayout(m_halves, 1);
    m_note = theme::secondLabel(this);
    rows->addWidget(m_note);
    setFocusProxy(m_records);
}

// In a narrow window the lists have more of it. In a low one the form stands in place of the records: both have no room there.
void AuditPage::arrange()
{
    const bool narrow = width() < kNarrow;
    m_halves->setStretch(0, narrow ? kNarrowLists : 1);
    m_halves->setStretch(1, narrow ? kNarrowRights : 1);
    m_recordsPanel->setVisible(m_form->isHidden() || height() >= kLow);
}

void AuditPage::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

bool AuditPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_form && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        arrange();
    return QWidget::eventFilter(watched, event);
}

QFrame *AuditPage::panel(const QString &title, const QString &about, QLayout **head)
{
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    auto *label = new theme::Label(title, frame);
    label->setProperty("tone", u"title"_s);
    auto *more = new theme::Label(about, frame);
    more->setProperty("tone", u"second"_s);
    more->setWordWrap(true);
    row->addWidget(label);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(more);
    *head = row;
    return frame;
}

QWidget *AuditPage::buildAccounts()
{
    QLayout *head = nullptr;
    QFrame *frame = panel(tr("Accounts"), tr("posts only; names are kept elsewhere"), &head);
    m_make = new actions::KeyButton(m_console.theme, frame);
    m_role = new actions::KeyButton(m_console.theme, frame);
    m_lock = new actions::KeyButton(m_console.theme, frame);
    m_keys->name(Action::AddAccount, m_make);
    m_keys->name(Action::ChangeAccountRole, m_role);
    m_keys->name(Action::LockAccount, m_lock);
    for (actions::KeyButton *button : {m_make, m_role, m_lock}) {
        button->setReasonShown(false);
        head->addWidget(button);
    }
    connect(m_make, &QAbstractButton::clicked, this, &AuditPage::makeAccount);
    connect(m_role, &QAbstractButton::clicked, this, &AuditPage::changeRole);
    connect(m_lock, &QAbstractButton::clicked, this, &AuditPage::lockOrUnlock);
    auto *filters = new QWidget(frame);
    auto *row = new actions::FlowLayout(filters, 6);
    m_accountSearch = new SearchLine(tr("Account, post or seat"), filters);
    theme::setSpoken(m_accountSearch, tr("Search the accounts"));
    row->addWidget(m_accountSearch);
    addAccountChips(filters, row);
    frame->layout()->addWidget(filters);
    m_accounts = new AccountList(frame);
    m_form = new AccountForm(m_console.theme, frame);
    m_form->installEventFilter(this);
    static_cast<QVBoxLayout *>(frame->layout())->addWidget(m_accounts, 1);
    frame->layout()->addWidget(m_form);
    connect(m_accountSearch, &QLineEdit::textChanged, m_accounts, &AccountList::setText);
    return frame;
}

void AuditPage::addAccountChips(QWidget *parent, QLayout *row)
{
    m_accountChips = new QButtonGroup(parent);
    std::vector<AccountFilter> filters{{}};
    for (const domain::Role role : domain::kAccountRoles)
        filters.push_back({AccountFilter::Of::Role, role});
    filters.push_back({AccountFilter::Of::Devices, {}});
    filters.push_back({AccountFilter::Of::ShutOut, {}});
    for (const AccountFilter &filter : filters) {
        auto *chip = new actions::Chip(m_console.theme, parent);
        chip->setCheckable(true);
        m_accountChips->addButton(chip);
        row->addWidget(chip);
        const auto label = [this, chip, filter] {
            const auto name = [&filter]() -> QString {
                switch (filter.of) {
                case AccountFilter::Of::All: return tr("All");
                case AccountFilter::Of::Role: return domain::label(filter.role);
                case AccountFilter::Of::Devices: return tr("Devices");
                case AccountFilter::Of::ShutOut: return tr("Shut out");
                }
                return {};
            };
            chip->setLabel(name(), m_accounts->countOf(filter));
        };
        connect(chip, &QAbstractButton::clicked, this, [this, filter] { m_accounts->setFilter(filter); });
        connect(this, &AuditPage::stateChanged, chip, label);
        connect(&m_board, &live::CentreBoard::changed, chip, label);
    }
    m_accountChips->buttons().constFirst()->setChecked(true);
}

QWidget *AuditPage::buildRecords()
{
    QLayout *head = nullptr;
    QFrame *frame = panel(tr("Audit"), tr("who did what; looking here is a record, too"), &head);
    m_older = new actions::KeyButton(m_console.theme, frame);
    m_export = new actions::KeyButton(m_console.theme, frame);
    m_keys->name(Action::OlderAudit, m_older);
    m_keys->name(Action::ExportAudit, m_export);
    m_export->setStyle(actions::KeyButton::Style::Primary);
    m_export->setReasonShown(false);
    head->addWidget(m_older);
    head->addWidget(m_export);
    connect(m_older, &QAbstractButton::clicked, this, &AuditPage::readOlder);
    connect(m_export, &QAbstractButton::clicked, this, &AuditPage::askFile);
    auto *filters = new QWidget(frame);
    auto *row = new actions::FlowLayout(filters, 6);
    m_recordSearch = new SearchLine(tr("Account, case, act or reason; Enter"), filters);
    theme::setSpoken(m_recordSearch, tr("Search the records"));
    row->addWidget(m_recordSearch);
    addRecordChips(filters, row);
    frame->layout()->addWidget(filters);
    m_found = theme::secondLabel(frame);
    frame->layout()->addWidget(m_found);
    m_records = new AuditList(m_console.theme, frame);
    static_cast<QVBoxLayout *>(frame->layout())->addWidget(m_records, 1);
    m_anchor = theme::secondLabel(frame);
    m_chainLine = theme::secondLabel(frame);
    frame->layout()->addWidget(m_anchor);
    frame->layout()->addWidget(m_chainLine);
    connect(m_recordSearch, &QLineEdit::returnPressed, this, [this] { search(m_recordSearch->text()); });
    return frame;
}

void AuditPage::addRecordChips(QWidget *parent, QLayout *row)
{
    const auto add = [this, parent, row](QButtonGroup *group, int id) {
        auto *chip = new actions::Chip(m_console.theme, parent);
        chip->setCheckable(true);
        group->addButton(chip, id);
        row->addWidget(chip);
    };
    m_dayChips = new QButtonGroup(parent);
    for (const int days : {1, kMonth})
        add(m_dayChips, days);
    m_dayChips->button(m_days)->setChecked(true);
    connect(m_dayChips, &QButtonGroup::idClicked, this, &AuditPage::setDays);
    m_kindChips = new QButtonGroup(parent);
    for (const AuditKind kind : report::kAuditKinds)
        add(m_kindChips, int(kind));
    m_kindChips->button(int(m_kind))->setChecked(true);
    connect(m_kindChips, &QButtonGroup::idClicked, this, [this](int id) { setKind(AuditKind(id)); });
    m_seatChip = new actions::Chip(m_console.theme, parent);
    m_seatChip->setOpens(true);
    row->addWidget(m_seatChip);
    connect(m_seatChip, &QAbstractButton::clicked, this, &AuditPage::chooseSeat);
}

QWidget *AuditPage::buildRights()
{
    QLayout *head = nullptr;
    QFrame *frame =
        panel(tr("Rights"), tr("one table for buttons, keys, lines, many cases, undo and gridhallctl; what is not there nobody may"), &head);
    m_rights = new RightsTable(m_console.theme, frame);
    static_cast<QVBoxLayout *>(frame->layout())->addWidget(m_rights, 1);
    theme::Label *legend = theme::secondLabel(frame);
    legend->setText(tr("%1 may · %2: only with a second person, who gives the own secret · %3 may not")
                        .arg(RightsTable::mayText(), RightsTable::bothText(), RightsTable::mayNotText()));
    frame->layout()->addWidget(legend);
    return frame;
}

} // namespace ui::audit
