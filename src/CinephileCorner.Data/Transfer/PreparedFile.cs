using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer;

/// <summary>A file that was read, outside of any transaction.</summary>
/// <param name="Hash">SHA-256 in hex; null when the file could not be read.</param>
/// <param name="Made">Null when nothing had to be made of it: store and file are as they were, or it could not be read.</param>
/// <param name="Fault">Why it could not be read; null when it could.</param>
/// <param name="HasNewPictures">Its own bytes may be the same; a picture it names is not.</param>
internal sealed record PreparedFile(FoundFile Found, string? Hash, MadeArticle? Made, Problem? Fault = null, bool HasNewPictures = false);
