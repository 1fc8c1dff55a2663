// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/points/windowping.h"

#include <poll.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace bench {

namespace {

/// What xcb allocates, as it wants it back.
struct Freed {
    void operator()(void *memory) const { std::free(memory); }
};
template <class Reply> using Owned = std::unique_ptr<Reply, Freed>;

constexpr auto kPatience = std::chrono::seconds(5);

} // namespace

WindowPing::WindowPing(const QString &display) : m_connection(xcb_connect(display.toLatin1().constData(), nullptr))
{
    if (xcb_connection_has_error(m_connection) != 0)
        qFatal("there is no display %s", qPrintable(display));
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    m_protocols = atom("WM_PROTOCOLS");
    m_ping = atom("_NET_WM_PING");
    const quint32 wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY; // answers are sent to the root
    xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &wanted);
    xcb_flush(m_connection);
}

WindowPing::~WindowPing() { xcb_disconnect(m_connection); }

xcb_atom_t WindowPing::atom(const char *name) const
{
    const auto cookie = xcb_intern_atom(m_connection, 0, quint16(std::strlen(name)), name);
    const Owned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(m_connection, cookie, nullptr));
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

bool WindowPing::find()
{
    m_window = 0;
    m_largest = 0;
    look(m_root);
    return m_window != 0;
}

void WindowPing::look(xcb_window_t in)
{
    const Owned<xcb_query_tree_reply_t> tree(xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, in), nullptr));
    if (!tree)
        return;
    const xcb_window_t *children = xcb_query_tree_children(tree.get());
    for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
        const Owned<xcb_get_geometry_reply_t> size(xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, children[i]), nullptr));
        const quint32 area = size ? quint32(size->width) * size->height : 0;
        if (area > m_largest && answers(children[i])) {
            m_largest = area;
            m_window = children[i];
        }
        look(children[i]);
    }
}

bool WindowPing::answers(xcb_window_t window) const
{
    const auto asked = xcb_get_property(m_connection, 0, window, m_protocols, XCB_ATOM_ATOM, 0, 32);
    const Owned<xcb_get_property_reply_t> reply(xcb_get_property_reply(m_connection, asked, nullptr));
    if (!reply)
        return false;
    const auto *atoms = static_cast<const xcb_atom_t *>(xcb_get_property_value(reply.get()));
    const int count = xcb_get_property_value_length(reply.get()) / int(sizeof(xcb_atom_t));
    return std::find(atoms, atoms + count, m_ping) != atoms + count;
}

std::optional<double> WindowPing::ask()
{
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = m_window;
    message.type = m_protocols;
    message.data.data32[0] = m_ping;
    message.data.data32[1] = ++m_serial;
    message.data.data32[2] = m_window;
    const auto begin = std::chrono::steady_clock::now();
    xcb_send_event(m_connection, 0, m_window, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char *>(&message));
    xcb_flush(m_connection);
    for (;;) {
        const auto passed = std::chrono::steady_clock::now() - begin;
        while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)}) {
            const auto *answer = reinterpret_cast<const xcb_client_message_event_t *>(event.get());
            if ((event->response_type & 0x7f) == XCB_CLIENT_MESSAGE && answer->type == m_protocols && answer->data.data32[1] == m_serial)
                return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        }
        if (passed >= kPatience)
            return std::nullopt;
        pollfd waiting{xcb_get_file_descriptor(m_connection), POLLIN, 0};
        poll(&waiting, 1, int(std::chrono::duration_cast<std::chrono::milliseconds>(kPatience - passed).count()) + 1);
    }
}

} // namespace bench
