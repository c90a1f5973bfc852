namespace CinephileCorner.Data.Search;

/// <summary>A word of the index.</summary>
/// <param name="Articles">In how many it stands.</param>
public sealed record IndexedWord(string Word, int Articles);
