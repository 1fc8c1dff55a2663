// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/newcasepanel.h"

#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "casefile/call/bothsides.h"
#include "casefile/call/callerbox.h"
#include "casefile/call/itemline.h"
#include "casefile/call/placeline.h"
#include "casefile/photo/photopicker.h"
#include "live/text/timetext.h"
#include "region/ground/gridversions.h"
#include "theme/plain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

constexpr int kNewCaseHead = 40;

} // namespace

NewCasePanel::NewCasePanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_watch(new CallWatch(console, this)), m_keeper(console)
{
    build();
    theme::setSpoken(this, tr("New case"));
    fillChoices();
    wire();
    wireDraft();
    wireCall();
}

NewCasePanel::~NewCasePanel() = default;

void NewCasePanel::fillChoices()
{
    const region::Region &region = m_console.hall.region();
    for (const region::Source &source : region.sources)
        m_source->addItem(theme::itemText(source.name), source.code);
    fillGrids();
    connect(&m_console.hall, &live::Hall::changed, this, [this, from = region::gridsFrom(region)](const live::Changes &changes) mutable {
        const QDate now = region::gridsFrom(m_console.hall.region());
        if (changes.everything && std::exchange(from, now) != now)
            fillGrids();
    });
}

/// Those of the day; what was chosen stays, where the town has it still.
void NewCasePanel::fillGrids()
{
    const QSignalBlocker quiet(m_grid);
    const QString chosen = m_grid->currentData().toString();
    m_grid->clear();
    m_grid->addItem(tr("By coordinates, or not known"), QString());
    for (const region::Grid &grid : m_console.hall.region().grids)
        m_grid->addItem(theme::itemText(grid.code == grid.name ? grid.name : u"%1 %2"_s.arg(grid.code, grid.name)), grid.code);
    m_grid->setCurrentIndex(std::max(0, m_grid->findData(chosen)));
}

void NewCasePanel::wire()
{
    for (QLineEdit *each : {m_latitude, m_longitude})
        connect(each, &QLineEdit::textEdited, this, &NewCasePanel::locate);
    connect(m_item, &ItemLine::changed, &m_keeper, &actions::FormKeeper::look);
    connect(m_item, &ItemLine::chosen, this, &NewCasePanel::chooseItem);
    connect(&m_console.orders, &actions::Orders::done, this, &NewCasePanel::receive);
    connect(&m_console.orders, &actions::Orders::failed, this, &NewCasePanel::refuse);
}

void NewCasePanel::receive(const actions::SentOrder &sent, const desk::Receipt &receipt)
{
    if (!m_sending || sent.action != *m_sending)
        return;
    const bool isJoined = *m_sending == Action(domain::CaseAct::RepeatByCaller);
    if (!isJoined)
        follow(receipt.id);
    sendingEnded(true);
    if (isJoined)
        Q_EMIT joined(receipt.id);
    else
        Q_EMIT created(receipt.id);
}

void NewCasePanel::refuse(const actions::SentOrder &sent, const base::Error &error)
{
    if (!m_sending || sent.action != *m_sending)
        return;
    sendingEnded(false);
    m_said->setText(u"△  "_s + error.sentence);
}

void NewCasePanel::wireDraft()
{
    const auto leaveWith = [this](bool thrownAway) {
        m_foot->show();
        if (thrownAway)
            m_keeper.forget();
        m_keeper.end();
        m_watch->end();
        Q_EMIT left();
    };
    connect(m_ask, &actions::AskLine::stayed, this, [leaveWith] { leaveWith(false); });
    connect(m_ask, &actions::AskLine::went, this, [leaveWith] { leaveWith(true); });
    keepFields();
    connect(&m_keeper, &actions::FormKeeper::edited, this, [this] {
        setHint(QString());
        edited();
    });
    connect(&m_keeper, &actions::FormKeeper::restored, this, [this](const QString &sentence) {
        setHint(sentence);
        edited();
    });
    if (!m_console.drafts)
        return;
    connect(m_console.drafts, &live::DraftBook::kept, this, [this](const live::Draft &draft) {
        if (draft.form != u"new-case"_s)
            return;
        m_kept->setVisible(m_keeper.isTouched());
        const QString at = m_console.hall.region().toLocal(draft.at).toString(u"HH:mm:ss"_s);
        m_kept->setText(u"✓  "_s + tr("Draft kept on this machine at %1; only %2 has it.").arg(at, base::isolated(m_console.seat.actor().post)));
    });
}

void NewCasePanel::keepFields()
{
    m_keeper.add(u"source"_s, m_source);
    m_keeper.add(
        u"item"_s, [this] { return m_item->item(); },
        [this](const QVariant &value) {
            if (!value.toString().isEmpty())
                m_item->setItem(value.toString());
        });
    m_keeper.add(u"itemSearch"_s, m_item->field());
    m_keeper.add(u"title"_s, m_title);
    m_keeper.add(u"place"_s, m_place->field());
    m_keeper.add(u"element"_s, [this] { return m_element; }, [this](const QVariant &value) { m_element = value.toString(); });
    m_keeper.add(u"grid"_s, m_grid);
    m_keeper.add(u"latitude"_s, m_latitude);
    m_keeper.add(u"longitude"_s, m_longitude);
    m_keeper.add(u"description"_s, m_description);
    m_keeper.add(u"callerName"_s, m_callerName);
    m_keeper.add(u"callerPhone"_s, m_caller->phone());
    m_keeper.add(u"callBack"_s, m_callBack);
    m_keeper.add(
        u"contacted"_s, [this] { return m_contacted->isChecked(); }, [this](const QVariant &value) { m_contacted->setChecked(value.toBool()); });
    connect(m_contacted, &QCheckBox::toggled, &m_keeper, &actions::FormKeeper::look);
    m_keeper.add(u"photos"_s, [this] { return m_photos->media(); }, [this](const QVariant &value) { m_photos->setMedia(value.toStringList()); });
    connect(m_photos, &PhotoPicker::changed, &m_keeper, &actions::FormKeeper::look);
    m_keeper.add(u"sending"_s, [this] { return m_sending.has_value(); }, [this](const QVariant &value) { m_wasSent = value.toBool(); });
    m_keeper.add(
        u"since"_s, [this] { return double(base::toMsec(m_since)); },
        [this](const QVariant &value) { m_since = base::fromMsec(qint64(value.toDouble())); });
}

void NewCasePanel::sendingEnded(bool well)
{
    m_sending.reset();
    m_send->setEnabled(true);
    if (!well) {
        m_keeper.look();
        return;
    }
    m_keeper.forget();
    m_keeper.end();
    m_watch->end();
}

void NewCasePanel::usePhotos(desk::PhotoDesk &desk) { m_photos->useDesk(desk); }

void NewCasePanel::begin()
{
    m_keeper.end();
    m_watch->begin();
    m_ask->close();
    m_both->hide();
    m_foot->show();
    m_kept->hide();
    m_wasSent = m_sourceChosen = false;
    for (QLineEdit *each : findChildren<QLineEdit *>())
        each->clear();
    m_description->clear();
    m_item->clear();
    m_element.clear();
    m_contacted->setChecked(false);
    m_photos->clear();
    m_grid->setCurrentIndex(0);
    m_said->clear();
    m_since = m_console.hall.now();
    m_place->begin();
    for (theme::Label *problem : std::as_const(m_problems))
        problem->hide();
    QString back = m_keeper.begin(u"new-case"_s, actions::text(Action::NewCase));
    if (m_wasSent)
        back += u' ' + tr("It was on its way when the program ended: look whether the case is there before you send it.");
    setHint(back);
    edited();
    refreshPreview();
    actions::enterField(*m_caller->phone());
}

void NewCasePanel::enter()
{
    QWidget *last = focusWidget();
    if (m_ask->isAsking())
        last = m_ask->safeButton();
    else if (m_both->isVisible())
        last = m_both;
    actions::enterField(last && last->isVisible() ? *last : *m_caller->phone());
}

void NewCasePanel::leave()
{
    if (m_ask->isAsking())
        return m_ask->answerSafe();
    if (!m_keeper.isTouched()) {
        m_keeper.end();
        m_watch->end();
        Q_EMIT left();
        return;
    }
    m_foot->hide();
    setHint(QString());
    m_ask->ask(actions::AskLine::keeping());
}

void NewCasePanel::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

QString NewCasePanel::hint() const { return m_hint->isHidden() ? QString() : m_hint->text(); }

ReportDraft NewCasePanel::draft() const
{
    ReportDraft draft;
    draft.source = m_source->currentData().toString();
    draft.item = m_item->item();
    draft.title = m_title->text();
    draft.description = m_description->toPlainText();
    draft.place = m_place->field()->text();
    draft.grid = m_grid->currentData().toString();
    draft.latitude = m_latitude->text();
    draft.longitude = m_longitude->text();
    draft.callerName = m_callerName->text();
    draft.callerPhone = m_caller->phone()->text();
    draft.photos = m_photos->media();
    draft.element = m_element;
    draft.callBack = m_callBack->text();
    return draft;
}

void NewCasePanel::fill(const QString &field, const QString &value)
{
    const QHash<QString, QLineEdit *> lines{{u"title"_s, m_title},         {u"place"_s, m_place->field()},  {u"latitude"_s, m_latitude},
                                            {u"longitude"_s, m_longitude}, {u"callerName"_s, m_callerName}, {u"callerPhone"_s, m_caller->phone()},
                                            {u"callBack"_s, m_callBack}};
    if (QLineEdit *line = lines.value(field))
        line->setText(value);
    else if (field == u"source"_s)
        m_source->setCurrentIndex(m_source->findData(value));
    else if (field == u"grid"_s)
        m_grid->setCurrentIndex(m_grid->findData(value));
    else if (field == u"description"_s)
        m_description->setPlainText(value);
    else if (field == u"element"_s)
        m_element = value;
    else if (field == u"item"_s)
        m_item->setItem(value);
    m_keeper.look();
    edited();
    refreshPreview();
}

void NewCasePanel::chooseItem(const QString &code)
{
    const domain::Item *item = m_console.hall.region().rulebook.item(code);
    m_keeper.look();
    if (item && m_title->text().isEmpty())
        m_title->setText(item->name);
    m_title->setFocus(Qt::TabFocusReason);
    m_title->selectAll();
}

void NewCasePanel::locate()
{
    bool good = false;
    bool fine = false;
    const double latitude = m_latitude->text().toDouble(&good);
    const double longitude = m_longitude->text().toDouble(&fine);
    if (!good || !fine || !base::isOnGlobe(latitude, longitude))
        return;
    if (const region::Grid *grid = m_console.hall.region().gridAt({latitude, longitude}))
        m_grid->setCurrentIndex(m_grid->findData(grid->code));
}

QString NewCasePanel::problem(const QString &field) const
{
    const theme::Label *label = m_problems.value(field);
    return label && !label->isHidden() ? label->text() : QString();
}

QString NewCasePanel::said() const { return m_said->text(); }

std::vector<DraftProblem> NewCasePanel::problems() const
{
    const ReportDraft said = draft();
    auto found = problemsOf(said, m_console.hall.region());
    for (DraftProblem &each : callProblemsOf(said, m_console.hall.region(), m_console.hall.now()))
        found.push_back(std::move(each));
    return found;
}

void NewCasePanel::showProblems(const std::vector<DraftProblem> &problems)
{
    for (theme::Label *label : std::as_const(m_problems))
        label->hide();
    for (const DraftProblem &problem : problems) {
        if (theme::Label *label = m_problems.value(problem.field)) {
            label->setText(u"△  "_s + problem.sentence);
            label->show();
        }
    }
    if (!problems.empty())
        m_said->setText(u"△  "_s + tr("%n field(s) need your hand; nothing was sent.", nullptr, int(problems.size())));
}

// A field that is put right is blamed no longer. None is blamed anew before the person sends again.
void NewCasePanel::showWhatIsLeft()
{
    const auto isBlamed = [this](const QString &field) { return !problem(field).isEmpty(); };
    if (std::ranges::none_of(m_problems.keys(), isBlamed))
        return;
    std::vector<DraftProblem> left = problems();
    std::erase_if(left, [&](const DraftProblem &each) { return !isBlamed(each.field); });
    m_said->clear();
    showProblems(left);
}

void NewCasePanel::submit()
{
    if (m_sending || m_ask->isAsking())
        return;
    const std::vector<DraftProblem> wrong = problems();
    showProblems(wrong);
    if (!wrong.empty()) {
        if (QWidget *faulty = m_inputs.value(wrong.front().field))
            faulty->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_photos->isBusy()) {
        m_said->setText(u"△  "_s + tr("A picture is still being kept. Send again when it stands here."));
        return;
    }
    ReportDraft said = draft();
    const domain::Caller caller = callerSaid();
    said.callerName = caller.name;
    said.callerPhone = caller.phone;
    actions::SentOrder sent;
    sent.action = Action::NewCase;
    sent.order.actor = m_console.seat.actor();
    sent.order.body = orderOf(said, m_console.hall.region(), m_console.hall.now());
    send(std::move(sent));
}

void NewCasePanel::send(actions::SentOrder sent)
{
    m_said->clear();
    m_sending = sent.action;
    m_keeper.look();
    m_send->setEnabled(false);
    m_console.orders.send(std::move(sent));
}

void NewCasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (const auto action = callAction(*event))
        return act(*action);
    QWidget::keyPressEvent(event);
}

bool NewCasePanel::event(QEvent *event)
{
    // Letters in a form are typed, and keys of a call are its own: none of them is a key of the queue.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (actions::typesText(key) || callAction(key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool NewCasePanel::focusNextPrevChild(bool next) { return actions::focusWithin(this, next) || QWidget::focusNextPrevChild(next); }

void NewCasePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_both->setGeometry(rect());
}

QString NewCasePanel::sinceText() const
{
    return tr("since %1 · %2").arg(m_console.hall.region().toLocal(m_since).toString(u"HH:mm:ss"_s), live::spanText(age()));
}

QString NewCasePanel::spokenName() const { return theme::spokenList({tr("New case"), sinceText()}); }

void NewCasePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const QString title = tr("New case");
    actions::paintText(painter, QRectF(14, 6, width() - 28, 28), title, {20, true, p.text});
    const qreal used = actions::textWidth(title, 20, true) + 12;
    actions::paintText(painter, QRectF(14 + used, 6, width() - 28 - used, 28), sinceText(), {14, false, p.textSecond, Qt::AlignRight});
    actions::paintRule(painter, {0, kNewCaseHead}, width(), p);
}

} // namespace ui::casefile
