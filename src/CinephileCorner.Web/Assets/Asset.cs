namespace CinephileCorner.Web.Assets;

/// <summary>A file that pages refer to, with its compressed forms.</summary>
/// <param name="Path">Its address, which carries a hash of the content.</param>
/// <param name="Brotli">Null when compressing does not help (fonts, pictures).</param>
/// <param name="Gzip">Null when compressing does not help.</param>
internal sealed record Asset(string Path, string ContentType, byte[] Content, byte[]? Brotli, byte[]? Gzip);
