namespace CinephileCorner.Domain.Articles;

/// <summary>
/// An article names a film or a person in its prose: the first place where it does. Made of the text by whoever finds names in
/// it, and made again when text or names change; whether readers may see it is decided when it is read.
/// </summary>
public sealed class Mention
{
    public int Id { get; private set; }

    public required int ArticleId { get; init; }

    /// <summary>The film that is named; null when it is a person. Never the film that the article is about.</summary>
    public required int? FilmId { get; init; }

    /// <summary>The person who is named; null when it is a film.</summary>
    public required int? PersonId { get; init; }

    /// <summary>The name as the prose has it.</summary>
    public required string Words { get; init; }

    /// <summary>The sentence around it, as plain text of at most 400 characters; never one of a spoiler.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where <see cref="Words"/> begins in <see cref="Sentence"/>, in UTF-16 units.</summary>
    public required int Offset { get; init; }
}
