using System.Security.Cryptography;
using System.Text;

namespace CinephileCorner.Web.Site.Feeds;

/// <summary>Makes ids for feeds of what never changes: the kind of thing and its number in the store. Host, headline and address may all change.</summary>
internal static class FeedIds
{
    /// <summary>A name-based UUID (RFC 9562, version 8) as <c>urn:uuid:…</c>.</summary>
    public static string Of(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("cinephile-corner/" + key)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(hash, bigEndian: true).ToString("D");
    }
}
