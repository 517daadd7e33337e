package dev.disruption.autoconfigure;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** A proxy that speaks HTTP's CONNECT or SOCKS 5 with a password, or only forwards to one port; it remembers where it was asked to go. */
final class ProxyServer implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(ProxyServer.class);

	private final ServerSocket server;

	private final Handshake handshake;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	/** host and port, in the order of the connections */
	final List<String> targets = new CopyOnWriteArrayList<>();

	/** {@code user:password} as clients gave them */
	final List<String> credentials = new CopyOnWriteArrayList<>();

	private ProxyServer(ServerSocket server, Handshake handshake) {
		this.server = server;
		this.handshake = handshake;
		daemon(this::accept);
	}

	static ProxyServer http() throws IOException {
		return new ProxyServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), ProxyServer::http);
	}

	static ProxyServer socks5() throws IOException {
		return new ProxyServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), ProxyServer::socks5);
	}

	/** @param server one that decrypts, for example */
	static ProxyServer forwarding(ServerSocket server, int port) {
		return new ProxyServer(server, (proxy, socket) -> "127.0.0.1:" + port);
	}

	int port() {
		return this.server.getLocalPort();
	}

	private void accept() throws IOException {
		while (!this.server.isClosed()) {
			Socket socket = this.server.accept();
			this.sockets.add(socket);
			daemon(() -> serve(socket));
		}
	}

	private void serve(Socket socket) throws IOException {
		String target = this.handshake.with(this, socket);
		this.targets.add(target);
		int colon = target.lastIndexOf(':');
		Socket other = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
		this.sockets.add(other);
		daemon(() -> copy(other, socket));
		copy(socket, other);
	}

	private static void copy(Socket from, Socket to) throws IOException {
		try (from; to) {
			from.getInputStream().transferTo(to.getOutputStream());
		}
	}

	private static String http(ProxyServer proxy, Socket socket) throws IOException {
		InputStream in = socket.getInputStream();
		StringBuilder head = new StringBuilder();
		while (!head.toString().endsWith("\r\n\r\n")) {
			head.append((char) in.read());
		}
		String text = head.toString();
		int authorization = text.toLowerCase(Locale.ROOT).indexOf("proxy-authorization: basic ");
		if (authorization >= 0) {
			String encoded = text.substring(authorization + 27, text.indexOf('\r', authorization));
			proxy.credentials.add(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
		}
		socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return text.split(" ")[1];
	}

	/** RFC 1928 and 1929. */
	private static String socks5(ProxyServer proxy, Socket socket) throws IOException {
		DataInputStream in = new DataInputStream(socket.getInputStream());
		OutputStream out = socket.getOutputStream();
		in.readByte();
		in.readFully(new byte[in.readUnsignedByte()]);
		out.write(new byte[] { 5, 2 });
		in.readByte();
		proxy.credentials.add(text(in) + ":" + text(in));
		out.write(new byte[] { 1, 0 });
		in.readFully(new byte[3]);
		String host = (in.readByte() == 3) ? text(in) : InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
		int port = in.readUnsignedShort();
		out.write(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 });
		return host + ":" + port;
	}

	private static String text(DataInputStream in) throws IOException {
		return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
	}

	private static void daemon(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				logger.debug("A connection has ended", ex);
			}
		}, "proxy-server");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	/** How a client says where to go. */
	private interface Handshake {

		String with(ProxyServer proxy, Socket socket) throws IOException;

	}

	private interface Work {

		void run() throws IOException;

	}

}
