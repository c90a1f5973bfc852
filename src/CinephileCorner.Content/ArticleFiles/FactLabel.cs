namespace CinephileCorner.Content.ArticleFiles;

/// <summary>What a line of the fact block is about.</summary>
internal enum FactLabel
{
    Unknown,
    Score,
    ReadAbout,
    Cast,
    Crew,
    Genres,
    Runtime,
    Rated,
    Released,
    Links,
    Type,
}
