package dev.disruption.model.voice;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#transport-encryption-modes">Transport Encryption Modes</a>; Discord accepts only the first two. */
public enum EncryptionMode {

	AEAD_AES256_GCM_RTPSIZE,
	AEAD_XCHACHA20_POLY1305_RTPSIZE,
	XSALSA20_POLY1305_LITE_RTPSIZE,
	AEAD_AES256_GCM,
	XSALSA20_POLY1305,
	XSALSA20_POLY1305_SUFFIX,
	XSALSA20_POLY1305_LITE,
	/** a value that this version has no name for */
	UNKNOWN

}
