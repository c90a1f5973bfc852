using System.Globalization;
using CinephileCorner.Domain.Films;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CinephileCorner.Content.Tests.ArticleFiles;

public class FactRoundTripTests
{
    private static readonly Gen<string> Names = Gen.Elements("Bas Devos", "Liyo Gong", "Chloë Sevigny", "D. W. Griffith", "Robert Downey, Jr.", "Apichatpong Weerasethakul", "王兵", "O’Neal", "Tom Holland [director]");
    private static readonly Gen<string> Roles = Gen.Elements("", " (director)", " (Stefan, a builder)", " (ShuXiu)", " (himself (voice))");

    private sealed record Facts(int Halves, string[] People, string[] Crew, int Minutes, DateOnly Date, int Shape);

    [Property(MaxTest = 400)]
    public Property Facts_written_as_a_block_are_read_back() => Prop.ForAll(Generated().ToArbitrary(), facts =>
    {
        var file = Reading.File(Write(facts));
        Assert.Equal(facts.Halves, file.Score!.Value.Halves);
        Assert.Equal(facts.People, file.Cast.Select(Print));
        Assert.Equal(facts.Crew, file.Crew.Select(Print));
        Assert.Equal(facts.Minutes, file.RuntimeMinutes);
        Assert.Equal(facts.Date, file.Released);
        Assert.Equal(new FilmName("Here (There) on Monday", 2024), file.Film);
        Assert.Equal(["https://en.wikipedia.org/wiki/Here_(2023_film)", "https://www.imdb.com/find/?q=Here%20%28There%29%20on%20Monday%202024"], file.Links.Select(link => link.Url));
        Assert.Equal("Moss.", file.Body);
    });

    private static Gen<Facts> Generated() =>
        from halves in Gen.Choose(0, 20)
        from people in Credits()
        from crew in Credits()
        from minutes in Gen.Choose(1, 600)
        from day in Gen.Choose(0, 70_000)
        from shape in Gen.Choose(0, 1000)
        select new Facts(halves, people, crew, minutes, new DateOnly(1880, 1, 1).AddDays(day), shape);

    private static Gen<string[]> Credits() =>
        (from name in Names from role in Roles select name + role).NonEmptyListOf().Select(list => list.Distinct().ToArray());

    private static string Write(Facts facts)
    {
        T Pick<T>(int salt, params T[] forms) => forms[(facts.Shape / salt) % forms.Length];
        var bullet = Pick(1, "- ", "* ", "+ ", "• ", "");
        var apart = Pick(2, "\n", "\n\n");
        var score = (facts.Halves / 2m).ToString("0.#", CultureInfo.InvariantCulture);
        var us = CultureInfo.GetCultureInfo("en-US");
        string[] lines =
        [
            $"{Pick(3, "Cast", "Starring", "**Cast**", "CAST")}: {string.Join("; ", facts.People)};",
            $"{Pick(4, "Crew", "crew", "*Crew*")}: {string.Join("; ", facts.Crew)};",
            $"Genre{Pick(5, "", "s")}: Drama, Romance",
            $"Runtime: {Pick(6, $"{facts.Minutes} minutes", $"{facts.Minutes} min", $"{facts.Minutes / 60}h {facts.Minutes % 60}m", $"{facts.Minutes / 60}:{facts.Minutes % 60:00}")}",
            $"Release{Pick(7, " Date", "d")}: {facts.Date.ToString(Pick(8, "MMMM d, yyyy", "d MMMM yyyy", "yyyy-MM-dd", "MMM. d, yyyy"), us)}",
            "Read about Here (There) on Monday (2024) on [Wikipedia](https://en.wikipedia.org/wiki/Here_(2023_film)) and IMDb",
        ];
        return $"# A Review\n\nMoss.\n\n{Pick(9, "Score: ", "**Score:** ", "- Score: ")}{score}/10\n\n{string.Join(apart, lines.Select(line => bullet + line))}{Pick(10, "", "\n")}";
    }

    private static string Print(Content.ArticleFiles.StatedCredit credit) =>
        credit.Person.Name + (credit.Person.Qualifier is { } qualifier ? $" [{qualifier}]" : "") + (credit.As is { } role ? $" ({role})" : "");
}
