using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Site.People;

namespace CinephileCorner.Web.Tests.Site.People;

public class TimelineTests
{
    [Fact]
    public void A_film_stands_in_its_year_as_high_as_its_score()
    {
        var line = Timeline.Of([(2000, Score.FromHalves(20), "h10"), (2000, Score.FromHalves(0), "h10"), (2009, null, "h20"), (null, Score.FromHalves(9), "h10")])!;
        Assert.Equal([new TimelineHue("h10", "M25 90v-80M75 90v-0", "M25 10h0M75 90h0"), new TimelineHue("h20", "M950 90v4", "")], line.Hues);
        Assert.Equal([("2000", "0"), ("2002", "25%"), ("2004", "45%"), ("2006", "65%"), ("2009", "100%")], line.Years.Select(year => (year.Year, year.X)));
    }

    [Fact]
    public void The_outer_years_stand_below_their_marks_where_there_is_room()
    {
        var line = Timeline.Of([(2007, null, "h10"), (2009, null, "h10"), (2010, null, "h10")])!;
        Assert.Equal(["M125 90v4M625 90v4M875 90v4"], line.Hues.Select(hue => hue.Stems));
        Assert.Equal([("2007", "12.5%"), ("2008", "37.5%"), ("2009", "62.5%"), ("2010", "87.5%")], line.Years.Select(year => (year.Year, year.X)));
    }

    [Fact]
    public void There_is_none_of_too_few_of_one_year_or_of_more_than_have_room()
    {
        Assert.Null(Timeline.Of([(2000, null, "h10"), (2001, null, "h10")]));
        Assert.Null(Timeline.Of([(2000, null, "h10"), (2000, null, "h10"), (2000, null, "h10")]));
        Assert.NotNull(Timeline.Of(Many(Timeline.MostFilms)));
        Assert.Null(Timeline.Of(Many(Timeline.MostFilms + 1)));
    }

    [Fact]
    public void Years_written_below_it_never_stand_in_each_others_way()
    {
        for (var last = 1901; last <= 2030; last++)
        {
            var places = Timeline.Of([(1900, null, "h10"), (last, null, "h10"), (last, null, "h10")])!.Years.Select(year => (At: decimal.Parse(year.X.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture), year.Anchor)).OrderBy(year => year.At).ToList();
            Assert.InRange(places.Count, 2, 6);
            // On a screen of 320 pixels four figures take 16 in a hundred of the width.
            var ends = places.Select(year => year.Anchor switch { "start" => (Left: year.At, Right: year.At + 16), "end" => (Left: year.At - 16, Right: year.At), _ => (Left: year.At - 8, Right: year.At + 8) }).ToList();
            Assert.InRange(ends[0].Left, 0, 100);
            Assert.InRange(ends[^1].Right, 0, 100);
            Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.Second.Left > pair.First.Right, $"{last}: {string.Join(", ", places)}"));
        }
    }

    private static IEnumerable<(int?, Score?, string)> Many(int count) => Enumerable.Range(0, count).Select(i => ((int?)(1900 + (i % 100)), (Score?)null, "h10"));
}
