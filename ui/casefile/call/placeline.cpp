// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/placeline.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "casefile/call/calltext.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaceRow = 30, kMostPlaceRows = 8;

} // namespace

PlaceLine::PlaceLine(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_field(new QLineEdit(this)), m_list(new QListWidget(this)), m_foot(new theme::Label(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_field->setPlaceholderText(tr("Name, pinyin or code; or a click on the map"));
    m_field->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus); // the field's arrows move in it
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    theme::setSpoken(m_list, tr("Places found"));
    m_foot->setProperty("tone", u"third"_s);
    m_foot->setWordWrap(true); // the form is no wider than its view
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_foot);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &PlaceLine::find);
    connect(m_list, &QListWidget::itemClicked, this, &PlaceLine::take);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_hits.empty())
            Q_EMIT shown(current());
    });
    closeList();
}

PlaceLine::~PlaceLine() = default;

void PlaceLine::begin()
{
    closeList();
    if (!m_finder || std::exchange(m_read, &m_console.hall.region()) != &m_console.hall.region())
        m_finder = std::make_unique<live::PlaceFinder>(m_console.hall.region());
    m_finder->setAddresses(live::pastAddresses(m_console.hall.table()));
}

std::optional<live::PlaceHit> PlaceLine::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && size_t(row) < m_hits.size() ? std::optional(m_hits[size_t(row)]) : std::nullopt;
}

QStringList PlaceLine::shownHits() const
{
    QStringList rows;
    for (size_t row = 0; row < m_hits.size(); ++row)
        rows << m_list->item(int(row))->text();
    return rows;
}

void PlaceLine::find(const QString &typed)
{
    if (typed.trimmed().isEmpty()) {
        closeList();
        Q_EMIT emptied();
        return;
    }
    m_hits = m_finder ? m_finder->find(typed) : std::vector<live::PlaceHit>();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const live::PlaceHit &hit : m_hits) {
            const QString name = region::saidMasked(m_console.hall.region(), hit.name);
            const QString line = u"%1  %2   %3"_s.arg(live::label(hit.kind), base::isolated(name), placeDetail(m_console.hall, hit));
            auto *row = new QListWidgetItem(theme::itemText(line), m_list);
            row->setSizeHint({0, kPlaceRow});
        }
        m_list->setCurrentRow(0);
    }
    m_list->setFixedHeight(std::min(m_list->count(), kMostPlaceRows) * kPlaceRow + 4);
    m_list->setVisible(!m_hits.empty());
    m_foot->setText(tr("↑ ↓ change, and the map with them; Enter takes it. %n place(s), elements first.", nullptr, int(m_hits.size())));
    m_foot->setVisible(!m_hits.empty());
    Q_EMIT shown(current());
}

void PlaceLine::closeList()
{
    m_hits.clear();
    m_list->clear();
    m_list->hide();
    m_foot->hide();
    Q_EMIT shown(std::nullopt);
}

void PlaceLine::step(int by) { m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1)); }

void PlaceLine::take()
{
    const auto hit = current();
    if (!hit)
        return;
    m_field->setText(hit->name);
    closeList();
    Q_EMIT taken(*hit);
}

bool PlaceLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || m_hits.empty())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        closeList();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Escape: closeList(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers().testFlag(Qt::ControlModifier)) // sends the form
            return false;
        take();
        return true;
    default: return QWidget::eventFilter(watched, event); // keys are Qt's and many
    }
}

} // namespace ui::casefile
