namespace CinephileCorner.Content.Editing;


/// <summary>A key of front matter and where its value stands in the whole text.</summary>
/// <param name="Items">Of a list, as written; of a map its pairs' values.</param>
internal sealed record FrontMatterPair(string Key, int KeyStart, int KeyEnd, int Start, int End, FrontMatterStyle Style, IReadOnlyList<FrontMatterPair> Items);
