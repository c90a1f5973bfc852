using System.Globalization;
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
        var movement = Movement.Between(OrderOf(before, isNumbered), OrderOf(after, isNumbered));

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
        var movement = Movement.Between(OrderOf(["a", "b", "a"], true), OrderOf(["b", "a"], true));
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
        Assert.Equal(words, Movement.Between(OrderOf([.. before.Select(film => film.ToString())], true), OrderOf([.. after.Select(film => film.ToString())], true)).Words);

    [Theory]
    [InlineData("Suspiria", 1977, "Suspiria", 2018, false)]
    [InlineData("Suspiria", 1977, "Suspiria", 1978, true)]
    [InlineData("Suspiria", 1977, "Suspiria", null, true)]
    [InlineData("Survivor: Samoa", 2009, "Survivor: Samoas", 2009, true)]
    [InlineData("Rocky II", 1979, "Rocky III", 1982, false)]
    [InlineData("Rocky II", null, "Rocky III", null, false)]
    [InlineData("Rocky 2", 1979, "Rocky 3", 1979, false)]
    [InlineData("Nymphomaniac: Vol. I", 2013, "Nymphomaniac: Vol. II", 2013, false)]
    [InlineData("Nymphomaniac: Vol. I", 2013, "Nymphomanic: Vol. I", 2013, true)]
    [InlineData("Nymphomaniac: Vol. I", null, "Nymphomanic: Vol. I", null, false)]
    [InlineData("Kill Bill: Volume One, Uncut", 2003, "Kill Bill: Volume Ten, Uncut", 2003, false)]
    [InlineData("Lupin: Part I, Restored", 2001, "Lupin: Part V, Restored", 2001, false)]
    [InlineData("…", 2001, "!!!", 2001, false)]
    [InlineData("Lupin: Vol. I, Restored", 2001, "Lupin: Vol. V, Restored", 2001, false)]
    public void An_entry_in_better_words_is_the_same_one(string was, int? then, string now, int? year, bool isSame)
    {
        var movement = Movement.Between(EntryOrder.Of([("was", "was", 1, was, then)]), EntryOrder.Of([("now", "now", 1, now, year)]));
        Assert.Equal(isSame ? "Nothing moved" : "1 new, 1 left out", movement.Words);
        Assert.Equal(isSame, movement.IsNone);
    }

    [Theory]
    [InlineData("3b a 1c", "3a 2b 1c", "a: Down 1, from 2; b: Up 1, from 3; c:")] // counted from the end, as its numbers are
    [InlineData("3a 2b 1c", "3b a 1c", "b: Down 1, from 2; a: Up 1, from 3; c:")]
    [InlineData("1c a 3b", "1c 2b 3a", "c:; b: Up 1, from 3; a: Down 1, from 2")]
    [InlineData("b a c", "3a 2b 1c", "a: Down 1, from 2; b: Up 1, from 3; c:")] // no number at all: as the other one
    [InlineData("b a c", "a b c", "a: Up 1, from 2; b: Down 1, from 1; c:")]
    [InlineData("3b a 1c", "1c a 3b", "c:; a:; b:")] // the same, written from the other end
    [InlineData("2b 2a c", "a b c", "a: Up 1, from 2; b: Down 1, from 1; c:")] // numbers that do not tell
    [InlineData("3b 1a 2c", "a b c", "a: Up 1, from 2; b: Down 1, from 1; c:")]
    public void Where_numbers_are_missing_places_are_counted_from_the_end_that_the_others_tell(string before, string after, string moves)
    {
        var (earlier, later) = (OrderOf(before), OrderOf(after));
        Assert.Equal(moves, string.Join("; ", later.Entries.Zip(Movement.Between(earlier, later).Moves, (entry, move) => $"{entry.Title}: {move.Words}".TrimEnd())));
    }

    [Fact]
    public void An_entry_dated_anew_is_not_taken_for_a_slip_of_another()
    {
        var movement = Movement.Between(
            EntryOrder.Of([("x", "x", 2, "Solarise", 1972), ("y", "y", 1, "Solaris", 1971)]),
            EntryOrder.Of([("z", "z", 2, "Solaris", 1972)]));
        Assert.Equal(("Solaris", 1971), (movement.Moves[0].Was!.Title, movement.Moves[0].Was!.Year));
        Assert.Equal("Solarise", Assert.Single(movement.LeftOut).Entry.Title);
    }

    [Theory]
    [InlineData("The Matrix", 1999, "Matrix", 1999, true)]
    [InlineData("Piano", 1993, "The Piano", 1993, true)]
    [InlineData("The Ring", 2002, "Ring", 1998, false)]
    [InlineData("The Host", null, "Host", null, false)]
    public void An_article_more_or_less_is_a_slip_where_the_year_is_the_same(string title, int? year, string later, int? laterYear, bool isSame) => Assert.Equal(
        isSame,
        Movement.Between(EntryOrder.Of([("x", "x", 1, title, year)]), EntryOrder.Of([("y", "y", 1, later, laterYear)])).Moves[0].Was is not null);

    [Fact]
    public void An_entry_keeps_the_ids_it_had_until_another_has_them()
    {
        var now = EntryOrder.Of([("c", "|", 3, "Gamma", 2001), ("a2", "|", 2, "Alphas", 2001), ("b", "|", 1, "Beta", 2003)]);
        var past = new RankingPast(now,
        [
            new FormerOrder(EntryOrder.Of([("b", "|", 3, "Beta", 2001), ("a", "|", 2, "Alpha", 2001), ("c0", "|", 1, "Gama", 2001)]), new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            new FormerOrder(EntryOrder.Of([("b", "|", 3, "Beta", 2002), ("a", "|", 2, "Alpha", 2001), ("c", "|", 1, "Gamma", 2001)]), new DateTime(2025, 1, 2, 0, 0, 0, DateTimeKind.Utc)),
        ], null);
        Assert.Equal(["e-gama-2001", "e-alpha-2001", "e-beta-2002 e-beta-2001"], past.FormerAnchors().Select(anchors => string.Join(' ', anchors)));
    }

    private static int PlaceOf(List<string> films, string film, bool isNumbered) => isNumbered ? films.Count - films.IndexOf(film) : films.IndexOf(film) + 1;

    private static EntryOrder OrderOf(List<string> films, bool isNumbered) =>
        EntryOrder.Of(films.Select((film, index) => (film, film, isNumbered ? films.Count - index : (int?)null, film, (int?)2001)));

    // “3a b 1c”: each entry with its number, or without.
    private static EntryOrder OrderOf(string entries) => EntryOrder.Of(entries.Split(' ').Select(entry =>
        (entry[^1..], entry[^1..], entry.Length > 1 ? int.Parse(entry[..^1], CultureInfo.InvariantCulture) : (int?)null, entry[^1..], (int?)2001)));
}
