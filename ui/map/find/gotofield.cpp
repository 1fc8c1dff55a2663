// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/find/gotofield.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldHeight = 38, kFieldEdge = 2, kLongestTyped = 100;
constexpr int kReadAtOnce = 400;           ///< names or cases between two looks at the keyboard: about a millisecond
constexpr size_t kLookAtOnce = 128 * 1024; ///< bytes of names between two looks at the clock
constexpr qint64 kLookFor = 4;             ///< milliseconds, then the keyboard has its turn
const QString kCloseKey = u"Esc"_s;

} // namespace

GoToField::GoToField(const live::Hall &hall, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_finder(hall), m_edit(new QLineEdit(this)), m_list(new GoToList(hall, theme, this))
{
    theme::setSpoken(m_edit, tr("Go to an element, grid, road, coordinates or case"));
    theme::setSpoken(m_list, tr("What was found"));
    m_edit->setMaxLength(kLongestTyped);
    m_edit->setFrame(false);
    m_edit->setStyleSheet(u"QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0; }"_s);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &GoToField::find);
    connect(m_list, &GoToList::pressed, this, &GoToField::choose);
    connect(&m_reading, &QTimer::timeout, this, &GoToField::readOn);
    connect(&m_looking, &QTimer::timeout, this, &GoToField::lookOn);
    connect(&hall, &live::Hall::changed, this, [this] {
        if (isOpen() && !m_finder.isReady())
            m_reading.start();
    });
    hide();
}

void GoToField::open()
{
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    if (!m_finder.isReady())
        m_reading.start();
    find();
}

void GoToField::close()
{
    hide();
    m_reading.stop();
    m_looking.stop();
    m_goes = false;
    Q_EMIT closed();
}

void GoToField::readOn()
{
    const bool more = m_finder.prepare(kReadAtOnce);
    if (more)
        return;
    m_reading.stop();
    if (!m_edit->text().isEmpty())
        find();
}

void GoToField::find()
{
    m_goes = false;
    m_finder.begin(m_edit->text());
    m_looking.start();
    lookOn();
}

void GoToField::lookOn()
{
    QElapsedTimer since;
    since.start();
    do {
        if (auto answer = m_finder.step(kLookAtOnce)) {
            m_looking.stop();
            present(*std::move(answer));
            return;
        }
    } while (since.elapsed() < kLookFor);
}

void GoToField::present(live::GoToAnswer answer)
{
    m_found = answer.found;
    QString foot = answer.refusal;
    if (foot.isEmpty() && answer.hits.empty() && !m_edit->text().trimmed().isEmpty())
        foot = m_reading.isActive() ? tr("The names of the town are being read …") : tr("Nothing of that name on the map, and no open case.");
    if (foot.isEmpty())
        foot = tr("Elements, grids, roads, cases, coordinates; pinyin initials do, too");
    m_list->setHits(std::move(answer.hits), foot);
    fit();
    if (std::exchange(m_goes, false))
        choose(m_list->chosen());
}

QString GoToField::countText() const
{
    const int shown = int(m_list->hits().size());
    return shown == 0 ? QString() : tr("%1 of %2", "so many rows of what was found").arg(shown).arg(m_found);
}

void GoToField::refuse(const QString &sentence)
{
    m_list->setFoot(sentence);
    fit();
}

void GoToField::choose(int row)
{
    if (row >= 0 && row < int(m_list->hits().size()))
        Q_EMIT chosen(m_list->hits()[size_t(row)]);
}

bool GoToField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: m_list->step(1); break;
    case Qt::Key_Up: m_list->step(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isLooking())
            m_goes = true; // what stands there is of before
        else
            choose(m_list->chosen());
        break;
    case Qt::Key_Escape: close(); break;
    default: return QWidget::eventFilter(watched, event);
    }
    return true;
}

void GoToField::mousePressEvent(QMouseEvent *event) { event->accept(); } // not the map's

void GoToField::fit()
{
    resize(width(), kFieldHeight + m_list->heightFor(width() - 2 * kFieldEdge) + kFieldEdge);
    update();
}

void GoToField::resizeEvent(QResizeEvent *)
{
    const int cap = int(actions::keyCapSize(kCloseKey).width()) + 16;
    const int count = int(actions::textWidth(countText(), 13)) + 8;
    m_edit->setGeometry(36, kFieldEdge, width() - 36 - cap - std::max(count, 70), kFieldHeight - 2 * kFieldEdge);
    m_list->setGeometry(kFieldEdge, kFieldHeight, width() - 2 * kFieldEdge, height() - kFieldHeight - kFieldEdge);
}

void GoToField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    painter.setPen(QPen(p.control, 1));
    painter.setBrush(p.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QRectF field(0, 0, width(), kFieldHeight);
    painter.setPen(QPen(p.text, 2));
    painter.setBrush(p.ground);
    painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 4, 4);
    m_theme.paintIcon(painter, theme::Icon::Search, QRectF(12, kFieldHeight / 2.0 - 8, 16, 16), p.textSecond);
    const qreal cap = actions::keyCapSize(kCloseKey).width();
    actions::paintKeyCap(painter, kCloseKey, width() - cap - 8, kFieldHeight / 2.0, p.control, p.textSecond);
    actions::paintText(painter, QRectF(0, 0, width() - cap - 16, kFieldHeight), countText(),
                       {13, false, p.textSecond, Qt::AlignRight | Qt::AlignVCenter});
}

} // namespace ui::map
