using System.Globalization;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>Brings front matter and fact block together: the front matter wins, and says so where the two differ.</summary>
internal sealed class AgreedFacts(ProblemList problems)
{
    public StatedFacts Of(StatedFacts front, StatedFacts block) => new()
    {
        Film = front.Film ?? block.Film,
        Year = front.Year,
        Type = One("Type", front.Type, block.Type, type => type.ToString().ToLowerInvariant()),
        Score = One("Score", front.Score, block.Score, score => $"{score}/10"),
        Cast = One("Cast", front.Cast, block.Cast, People),
        Crew = One("Crew", front.Crew, block.Crew, People),
        Genres = One("Genre", front.Genres, block.Genres, genres => string.Join(", ", genres)),
        Runtime = One("Runtime", front.Runtime, block.Runtime, minutes => $"{minutes} minutes"),
        Rated = One("Rated", front.Rated, block.Rated, rated => rated),
        Released = One("Release date", front.Released, block.Released, date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Links = One("The list of links", front.Links, block.Links, links => string.Join(", ", links.Select(link => link.Url))),
    };

    private Stated<T>? One<T>(string name, Stated<T>? front, Stated<T>? block, Func<T, string> print)
    {
        if (front is null || block is null)
            return front ?? block;
        var (one, other) = (print(front.Value), print(block.Value));
        if (!string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
            problems.Warning(front.At, $"{name} is {Wording.Quoted(one)} here and {Wording.Quoted(other)} in the fact block; the front matter counts", $"delete it here or in line {block.At.Line}");
        return front;
    }

    private static string People(IReadOnlyList<StatedCredit> credits) => string.Join(", ", credits.Select(credit =>
        credit.Person.Label + (credit.As is { } job ? $" ({job})" : "")));
}
