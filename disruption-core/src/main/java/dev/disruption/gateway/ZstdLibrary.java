package dev.disruption.gateway;

import java.util.HexFormat;
import java.util.zip.DataFormatException;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.util.ClassUtils;

/** Whether zstd can be used, which needs zstd-jni and its native library; found out once. */
final class ZstdLibrary {

	private static final Log log = LogFactory.getLog(ZstdLibrary.class);

	/** A frame that says {@code {}}. */
	private static final byte[] TRIAL = HexFormat.of().parseHex("28b52ffd00581100007b7d");

	private static final boolean PRESENT = ClassUtils.isPresent("com.github.luben.zstd.ZstdDecompressCtx", ZstdLibrary.class.getClassLoader());

	private static final boolean USABLE = PRESENT && works();

	private ZstdLibrary() {
	}

	static boolean isPresent() {
		return PRESENT;
	}

	static boolean isUsable() {
		return USABLE;
	}

	private static boolean works() {
		ByteBuf trial = Unpooled.wrappedBuffer(TRIAL);
		try (Zstd zstd = new Zstd(TRIAL.length)) {
			return zstd.add(trial);
		}
		catch (LinkageError | DataFormatException ex) {
			log.warn("zstd-jni is on the class path but can't be used, the gateway is compressed by zlib: " + ex);
			return false;
		}
	}

}
