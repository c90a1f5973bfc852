using CinephileCorner.Web.Site.Rankings;
using FsCheck.Xunit;

namespace CinephileCorner.Web.Tests.Site.Rankings;

public class MovementTests
{
    [Property(MaxTest = 300)]
    public void What_moved_is_what_a_simple_count_finds(int seed)
    {
        var chance = new Random(seed);
        var films = Enumerable.Range(0, chance.Next(1, 40)).Select(film => "film" + film).ToArray();
        var before = films.Where(_ => chance.Next(5) > 0).OrderBy(_ => chance.Next()).ToList();
        var after = films.Where(_ => chance.Next(5) > 0).OrderBy(_ => chance.Next()).ToList();
        var isNumbered = chance.Next(2) == 0;
        var movement = Movement.Between(StandingOf(before, isNumbered), StandingOf(after, isNumbered));

        Assert.Equal(after.Count, movement.Moves.Count);
        for (var index = 0; index < after.Count; index++)
        {
            var place = PlaceOf(after, after[index], isNumbered);
            var words = !before.Contains(after[index]) ? "New"
                : PlaceOf(before, after[index], isNumbered) is var former && former == place ? null
                : former > place ? $"Up {former - place}, from {former}" : $"Down {place - former}, from {former}";
            Assert.Equal((place, words), (movement.Moves[index].Place, movement.Moves[index].Words));
        }
        Assert.Equal(before.Except(after).Select(film => (film, PlaceOf(before, film, isNumbered))), movement.LeftOut.Select(one => (one.Entry.FilmKey, one.Place)));
    }

    [Fact]
    public void A_film_named_twice_is_two_entries()
    {
        var movement = Movement.Between(StandingOf(["a", "b", "a"], true), StandingOf(["b", "a"], true));
        Assert.Equal([2, 1], movement.Moves.Select(move => move.Place));
        Assert.Equal([2, 3], movement.Moves.Select(move => move.Former!.Value));
        Assert.Equal(("a", 2, 1), (movement.LeftOut.Single().Entry.FilmKey, movement.LeftOut.Single().Entry.Copy, movement.LeftOut.Single().Place));
    }

    [Theory]
    [InlineData("abc", "abc", "Nothing moved")]
    [InlineData("abc", "acb", "1 up, 1 down; 1 where it stood")]
    [InlineData("abc", "xbd", "2 new, 2 left out; 1 where it stood")]
    [InlineData("ab", "ba", "1 up, 1 down")]
    public void It_is_said_in_words(string before, string after, string words) =>
        Assert.Equal(words, Movement.Between(StandingOf([.. before.Select(film => film.ToString())], true), StandingOf([.. after.Select(film => film.ToString())], true)).Words);

    [Theory]
    [InlineData("Suspiria", 1977, "Suspiria", 2018, false)]
    [InlineData("Suspiria", 1977, "Suspiria", 1978, true)]
    [InlineData("Suspiria", 1977, "Suspiria", null, true)]
    [InlineData("Survivor: Samoa", 2009, "Survivor: Samoas", 2009, true)]
    [InlineData("Rocky II", 1979, "Rocky III", 1982, false)]
    [InlineData("Rocky II", null, "Rocky III", null, false)]
    [InlineData("Rocky 2", 1979, "Rocky 3", 1979, false)]
    public void An_entry_in_better_words_is_the_same_one(string was, int? then, string now, int? year, bool isSame)
    {
        var movement = Movement.Between(Standing.Of([("was", 1, was, then)]), Standing.Of([("now", 1, now, year)]));
        Assert.Equal(isSame ? "Nothing moved" : "1 new, 1 left out", movement.Words);
        Assert.Equal(isSame, movement.IsNone);
    }

    private static int PlaceOf(List<string> films, string film, bool isNumbered) => isNumbered ? films.Count - films.IndexOf(film) : films.IndexOf(film) + 1;

    private static Standing StandingOf(List<string> films, bool isNumbered) =>
        Standing.Of(films.Select((film, index) => (film, isNumbered ? films.Count - index : (int?)null, film, (int?)2001)));
}
