using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Domain.Tests.Articles;

public class ScoreTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("7", "7")]
    [InlineData("7.5", "7.5")]
    [InlineData("10", "10")]
    public void A_score_is_nought_to_ten_in_halves(string points, string printed)
    {
        Assert.True(Score.TryFrom(decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture), out var score));
        Assert.Equal(printed, score.ToString());
        Assert.Equal(score, Score.FromHalves(score.Halves));
    }

    [Theory]
    [InlineData("-0.5")]
    [InlineData("10.5")]
    [InlineData("7.3")]
    public void Anything_else_is_none(string points) => Assert.False(Score.TryFrom(decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture), out _));

    [Fact]
    public void Half_points_out_of_range_are_refused() => Assert.Throws<DomainException>(() => Score.FromHalves(21));
}
