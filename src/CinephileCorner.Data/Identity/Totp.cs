using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CinephileCorner.Data.Identity;

/// <summary>Codes of an authenticator app (RFC 6238): six digits for every half minute.</summary>
public static class Totp
{
    private const long StepSeconds = 30;

    /// <summary>A key of 160 random bits in Base32, as an app takes it.</summary>
    public static string NewKey() => Secrets.Base32(RandomNumberGenerator.GetBytes(20));

    /// <summary>The code at a moment.</summary>
    public static string CodeAt(string key, DateTimeOffset at) => CodeOf(KeyBytes(key), at.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>The half minute that the code belongs to: this one, the one before or the one after; null for any other code.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var bytes = KeyBytes(key);
        var tried = Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = now.ToUnixTimeSeconds() / StepSeconds - 1; step <= now.ToUnixTimeSeconds() / StepSeconds + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(tried, Encoding.UTF8.GetBytes(CodeOf(bytes, step))))
                found ??= step;
        }
        return found;
    }

    private static byte[] KeyBytes(string key) => Secrets.FromBase32(key) ?? throw new ArgumentException("The key of an authenticator app is not Base32.", nameof(key));

    private static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The apps know no other; nothing about SHA-1 that is broken bears on a keyed hash of a counter.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
