using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Content.Editing;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Films;
using CinephileCorner.Domain.People;

namespace CinephileCorner.Content.Tests.Editing;

public class QualifiersTests
{
    private const string Text = """
        # Fright Night (1985) Review

        Words.

        Score: 8/10

        - Cast: Chris Sarandon (Jerry), Tom Holland (A voice)
        - Crew: Tom Holland (director, writer), Jan Kiesser (cinematography)
        - Genre: Horror
        - Read about Fright Night (1985) on Wikipedia
        """;

    private static readonly ArticleFileContext Context = new(ArticleKind.Review, TimeZoneInfo.Utc);

    [Fact]
    public void A_person_is_qualified_wherever_they_are_credited_and_nothing_else_changes()
    {
        var change = Qualifiers.QualifyPerson(Text, new PersonName("Tom Holland"), "director", Context, "fright-night.md");
        Assert.Null(change.Problem);
        var file = ArticleFileReader.Read("fright-night-1985.md", System.Text.Encoding.UTF8.GetBytes(change.Text), Context).File!;
        Assert.Equal([new PersonName("Chris Sarandon"), new PersonName("Tom Holland", "director")], file.Cast.Select(credit => credit.Person));
        Assert.Equal(new PersonName("Tom Holland", "director"), file.Crew[0].Person);
        Assert.Equal(2, change.Text.Split('\n').Except(Text.Split('\n')).Count());
        Assert.Equal(Text, Qualifiers.QualifyPerson(Text, new PersonName("Tom Hollander"), "actor", Context, "fright-night.md").Text);
    }

    [Fact]
    public void A_film_is_qualified_where_it_is_named()
    {
        var change = Qualifiers.QualifyFilm(Text, new FilmName("Fright Night", 1985), "Tom Holland", Context, "fright-night.md");
        Assert.Null(change.Problem);
        var file = ArticleFileReader.Read("fright-night-1985.md", System.Text.Encoding.UTF8.GetBytes(change.Text), Context).File!;
        Assert.Equal(new FilmName("Fright Night", 1985, "Tom Holland"), file.Film);
    }
}
