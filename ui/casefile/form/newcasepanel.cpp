// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/newcasepanel.h"

#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "casefile/photo/photopicker.h"
#include "casefile/photo/picturedrop.h"
#include "theme/plain.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::KeyButton;

namespace {

constexpr int kFormLabel = 84;
constexpr int kMostPhotos = 10; ///< as from every other way in

} // namespace

NewCasePanel::NewCasePanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_finder(std::make_unique<ItemFinder>(console.hall.region())), m_keeper(console)
{
    build();
    const region::Region &region = console.hall.region();
    for (const region::Source &source : region.sources)
        m_source->addItem(theme::itemText(source.name), source.code);
    m_grid->addItem(tr("By coordinates, or not known"), QString());
    for (const region::Grid &grid : region.grids)
        m_grid->addItem(theme::itemText(grid.code == grid.name ? grid.name : u"%1 %2"_s.arg(grid.code, grid.name)), grid.code);
    connect(m_itemSearch, &QLineEdit::textEdited, this, &NewCasePanel::findItems);
    connect(m_itemSearch, &QLineEdit::returnPressed, this, [this] {
        if (m_items->currentItem())
            chooseItem();
    });
    connect(m_items, &QListWidget::itemActivated, this, &NewCasePanel::chooseItem);
    connect(m_items, &QListWidget::itemClicked, this, &NewCasePanel::chooseItem);
    for (QLineEdit *each : {m_latitude, m_longitude})
        connect(each, &QLineEdit::textEdited, this, &NewCasePanel::locate);
    connect(&console.orders, &actions::Orders::done, this, [this](const actions::SentOrder &sent, const desk::Receipt &receipt) {
        if (m_sending && sent.action == actions::Action::NewCase) {
            sendingEnded(true);
            Q_EMIT created(receipt.id);
        }
    });
    connect(&console.orders, &actions::Orders::failed, this, [this](const actions::SentOrder &sent, const base::Error &error) {
        if (m_sending && sent.action == actions::Action::NewCase) {
            sendingEnded(false);
            m_said->setText(u"△  "_s + error.sentence);
        }
    });
    wireDraft();
}

NewCasePanel::~NewCasePanel() = default;

void NewCasePanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 44, 0, 10);
    column->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(scroll);
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(14, 4, 14, 4);
    m_rows->setSpacing(6);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    addRow(u"source"_s, tr("Source"), m_source = new QComboBox(body));
    addRow(u"item"_s, tr("Item"), m_itemSearch = new QLineEdit(body));
    m_itemSearch->setPlaceholderText(tr("Name, code or pinyin initials"));
    m_items = new QListWidget(body);
    m_items->setFixedHeight(132);
    theme::setSpoken(m_items, tr("Items found"));
    m_items->hide();
    m_rows->addWidget(indented(m_items));
    addRow(u"title"_s, tr("Title"), m_title = new QLineEdit(body));
    addRow(u"place"_s, tr("Place"), m_place = new QLineEdit(body));
    addRow(u"grid"_s, tr("Grid"), m_grid = new QComboBox(body));
    auto *coordinates = new QWidget(body);
    auto *pair = new QHBoxLayout(coordinates);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->addWidget(m_latitude = new QLineEdit(coordinates));
    pair->addWidget(m_longitude = new QLineEdit(coordinates));
    coordinates->setFocusProxy(m_latitude);
    m_latitude->setPlaceholderText(tr("Latitude, WGS 84"));
    m_longitude->setPlaceholderText(tr("Longitude"));
    addRow(u"latitude"_s, tr("Coordinates"), coordinates);
    m_description = new QPlainTextEdit(body);
    m_description->setFixedHeight(72);
    m_description->setTabChangesFocus(true);
    addRow(u"description"_s, tr("Details"), m_description);
    addPhotos();
    addRow(u"callerName"_s, tr("Caller"), m_callerName = new QLineEdit(body));
    addRow(u"callerPhone"_s, tr("Phone"), m_callerPhone = new QLineEdit(body));
    m_preview = new theme::Label(body);
    m_preview->setWordWrap(true);
    addRow(u"preview"_s, tr("Would get"), m_preview);
    m_rows->addStretch(1);
    m_said = new theme::Label(this);
    m_said->setWordWrap(true);
    m_said->setStyleSheet(u"font-weight: 700; padding: 0 14px"_s);
    column->addWidget(m_said);
    buildFoot(column);
}

void NewCasePanel::buildFoot(QVBoxLayout *column)
{
    for (theme::Label **each : {&m_hint, &m_kept}) {
        *each = new theme::Label(this);
        (*each)->setWordWrap(true);
        (*each)->setProperty("tone", u"second"_s);
        (*each)->setStyleSheet(u"padding: 0 14px"_s);
        (*each)->hide();
        column->addWidget(*each);
    }
    m_foot = new QWidget(this);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(14, 0, 14, 0);
    m_send = new KeyButton(m_console.theme, m_foot);
    m_send->setStyle(KeyButton::Style::Primary);
    m_send->setText(tr("Take down"));
    m_send->setKey(u"Ctrl+Enter"_s);
    auto *cancel = new KeyButton(m_console.theme, m_foot);
    cancel->setText(tr("Cancel"));
    cancel->setKey(u"Esc"_s);
    foot->addWidget(m_send);
    foot->addWidget(cancel);
    foot->addStretch(1);
    column->addWidget(m_foot);
    m_ask = new actions::AskLine(m_console.theme, this);
    column->addWidget(m_ask);
    connect(m_send, &QAbstractButton::clicked, this, &NewCasePanel::submit);
    connect(cancel, &QAbstractButton::clicked, this, &NewCasePanel::leave);
}

void NewCasePanel::wireDraft()
{
    const auto leaveWith = [this](bool thrownAway) {
        m_foot->show();
        if (thrownAway)
            m_keeper.forget();
        m_keeper.end();
        Q_EMIT left();
    };
    connect(m_ask, &actions::AskLine::stayed, this, [leaveWith] { leaveWith(false); });
    connect(m_ask, &actions::AskLine::went, this, [leaveWith] { leaveWith(true); });
    m_keeper.add(u"source"_s, m_source);
    m_keeper.add(u"item"_s, [this] { return m_item; }, [this](const QVariant &value) { m_item = value.toString(); });
    m_keeper.add(u"itemSearch"_s, m_itemSearch);
    m_keeper.add(u"title"_s, m_title);
    m_keeper.add(u"place"_s, m_place);
    m_keeper.add(u"grid"_s, m_grid);
    m_keeper.add(u"latitude"_s, m_latitude);
    m_keeper.add(u"longitude"_s, m_longitude);
    m_keeper.add(u"description"_s, m_description);
    m_keeper.add(u"callerName"_s, m_callerName);
    m_keeper.add(u"callerPhone"_s, m_callerPhone);
    m_keeper.add(u"photos"_s, [this] { return m_photos->media(); }, [this](const QVariant &value) { m_photos->setMedia(value.toStringList()); });
    connect(m_photos, &PhotoPicker::changed, &m_keeper, &actions::FormKeeper::look);
    m_keeper.add(u"sending"_s, [this] { return m_sending; }, [this](const QVariant &value) { m_wasSent = value.toBool(); });
    connect(&m_keeper, &actions::FormKeeper::edited, this, [this] { setHint(QString()); });
    connect(&m_keeper, &actions::FormKeeper::restored, this, [this](const QString &sentence) {
        setHint(sentence);
        refreshPreview();
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

void NewCasePanel::sendingEnded(bool well)
{
    m_sending = false;
    m_send->setEnabled(true);
    if (!well) {
        m_keeper.look();
        return;
    }
    m_keeper.forget();
    m_keeper.end();
}

void NewCasePanel::addPhotos()
{
    m_photos = new PhotoPicker(m_console, kMostPhotos, m_rows->parentWidget());
    m_photos->setOffersPlace(true);
    addRow(u"photos"_s, tr("Photos"), m_photos);
    new PictureDrop(this, [this](const QMimeData &brought) {
        if (!m_ask->isAsking())
            m_photos->addFrom(brought);
    });
    connect(m_photos, &PhotoPicker::placeChosen, this, [this](base::GeoPoint point) {
        m_latitude->setText(QString::number(point.latitude, 'f', 6));
        m_longitude->setText(QString::number(point.longitude, 'f', 6));
        locate();
    });
}

void NewCasePanel::usePhotos(desk::PhotoDesk &desk) { m_photos->useDesk(desk); }

QWidget *NewCasePanel::indented(QWidget *widget)
{
    auto *row = new QWidget(m_rows->parentWidget());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(kFormLabel + 8, 0, 0, 0);
    line->addWidget(widget);
    return row;
}

void NewCasePanel::addRow(const QString &field, const QString &label, QWidget *widget)
{
    auto *row = new QWidget(m_rows->parentWidget());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *name = new theme::Label(label, row);
    name->setProperty("tone", u"second"_s);
    name->setFixedWidth(kFormLabel);
    name->setBuddy(widget);
    theme::setSpoken(widget, label);
    line->addWidget(name);
    line->addWidget(widget, 1);
    m_rows->addWidget(row);
    auto *problem = new theme::Label;
    problem->setWordWrap(true);
    problem->setStyleSheet(u"font-weight: 700"_s);
    problem->hide();
    m_rows->addWidget(indented(problem));
    m_problems.insert(field, problem);
    m_inputs.insert(field, widget);
}

void NewCasePanel::begin()
{
    m_keeper.end();
    m_ask->close();
    m_foot->show();
    m_kept->hide();
    m_wasSent = false;
    for (QLineEdit *each : findChildren<QLineEdit *>())
        each->clear();
    m_description->clear();
    m_item.clear();
    m_items->hide();
    m_photos->clear();
    m_grid->setCurrentIndex(0);
    m_said->clear();
    for (theme::Label *problem : std::as_const(m_problems))
        problem->hide();
    QString back = m_keeper.begin(u"new-case"_s, actions::text(actions::Action::NewCase));
    if (m_wasSent)
        back += u' ' + tr("It was on its way when the program ended: look whether the case is there before you send it.");
    setHint(back);
    refreshPreview();
    m_source->setFocus(Qt::ShortcutFocusReason);
}

void NewCasePanel::enter()
{
    QWidget *last = focusWidget();
    if (m_ask->isAsking())
        last = m_ask->safeButton();
    actions::enterField(last && last->isVisible() ? *last : *m_source);
}

void NewCasePanel::leave()
{
    if (m_ask->isAsking())
        return m_ask->answerSafe();
    if (!m_keeper.isTouched()) {
        m_keeper.end();
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
    draft.item = m_item;
    draft.title = m_title->text();
    draft.description = m_description->toPlainText();
    draft.place = m_place->text();
    draft.grid = m_grid->currentData().toString();
    draft.latitude = m_latitude->text();
    draft.longitude = m_longitude->text();
    draft.callerName = m_callerName->text();
    draft.callerPhone = m_callerPhone->text();
    draft.photos = m_photos->media();
    return draft;
}

void NewCasePanel::fill(const QString &field, const QString &value)
{
    const QHash<QString, QLineEdit *> lines{{u"title"_s, m_title},         {u"place"_s, m_place},           {u"latitude"_s, m_latitude},
                                            {u"longitude"_s, m_longitude}, {u"callerName"_s, m_callerName}, {u"callerPhone"_s, m_callerPhone}};
    if (QLineEdit *line = lines.value(field))
        line->setText(value);
    else if (field == u"source"_s)
        m_source->setCurrentIndex(m_source->findData(value));
    else if (field == u"grid"_s)
        m_grid->setCurrentIndex(m_grid->findData(value));
    else if (field == u"description"_s)
        m_description->setPlainText(value);
    else if (field == u"item"_s) {
        m_item = value;
        const domain::Item *item = m_console.hall.region().rulebook.item(value);
        m_itemSearch->setText(item ? item->name : value);
    }
    refreshPreview();
}

void NewCasePanel::findItems()
{
    m_item.clear();
    m_keeper.look();
    m_items->clear();
    for (const domain::Item *item : m_finder->find(m_itemSearch->text())) {
        auto *row = new QListWidgetItem(theme::itemText(u"%1  %2  %3 · %4"_s.arg(base::isolated(item->code), base::isolated(item->name),
                                                                                 base::isolated(item->majorName), base::isolated(item->minorName))),
                                        m_items);
        row->setData(Qt::UserRole, item->code);
    }
    m_items->setCurrentRow(0);
    m_items->setVisible(m_items->count() > 0);
    refreshPreview();
}

void NewCasePanel::chooseItem()
{
    const QListWidgetItem *row = m_items->currentItem();
    if (!row)
        return;
    fill(u"item"_s, row->data(Qt::UserRole).toString());
    m_keeper.look();
    if (m_title->text().isEmpty())
        m_title->setText(m_itemSearch->text());
    m_items->hide();
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

void NewCasePanel::refreshPreview()
{
    const auto preview = previewOf(draft(), m_console.hall.region(), m_console.hall.now());
    if (!preview) {
        m_preview->setText(tr("Choose an item to see level, limit and department."));
        return;
    }
    const domain::Severity level = preview->severity.level;
    const QString words = u"%1 %2 %3"_s.arg(domain::number(level)).arg(theme::colourWord(level), theme::urgencyWord(level));
    m_preview->setText(base::joined({words, preview->limit, preview->department}));
}

QString NewCasePanel::problem(const QString &field) const
{
    const theme::Label *label = m_problems.value(field);
    return label && !label->isHidden() ? label->text() : QString();
}

QString NewCasePanel::said() const { return m_said->text(); }

void NewCasePanel::submit()
{
    if (m_sending || m_ask->isAsking())
        return;
    for (theme::Label *label : std::as_const(m_problems))
        label->hide();
    const region::Region &region = m_console.hall.region();
    const auto problems = problemsOf(draft(), region);
    for (const DraftProblem &problem : problems) {
        if (theme::Label *label = m_problems.value(problem.field)) {
            label->setText(u"△  "_s + problem.sentence);
            label->show();
        }
    }
    if (!problems.empty()) {
        m_said->setText(u"△  "_s + tr("%n field(s) need your hand; nothing was sent.", nullptr, int(problems.size())));
        if (QWidget *faulty = m_inputs.value(problems.front().field))
            faulty->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_photos->isBusy()) {
        m_said->setText(u"△  "_s + tr("A picture is still being kept. Send again when it stands here."));
        return;
    }
    m_said->clear();
    m_sending = true;
    m_keeper.look();
    m_send->setEnabled(false);
    actions::SentOrder sent;
    sent.action = actions::Action::NewCase;
    sent.order.actor = m_console.seat.actor();
    sent.order.body = orderOf(draft(), region, m_console.hall.now());
    m_console.orders.send(std::move(sent));
}

void NewCasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    if (event->key() == Qt::Key_Down && m_itemSearch->hasFocus() && m_items->isVisible()) {
        m_items->setFocus(Qt::TabFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool NewCasePanel::event(QEvent *event)
{
    // Letters in a form are typed: none of them is a key of the queue.
    if (event->type() == QEvent::ShortcutOverride && actions::typesText(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool NewCasePanel::focusNextPrevChild(bool next) { return actions::focusWithin(this, next) || QWidget::focusNextPrevChild(next); }

void NewCasePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    actions::paintText(painter, QRectF(14, 6, width() - 28, 28), tr("New case"), {20, true, p.text});
    actions::paintRule(painter, {0, 40}, width(), p);
}

} // namespace ui::casefile
