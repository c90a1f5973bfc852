namespace CinephileCorner.Domain.Tests;

public class EditDistanceTests
{
    [Theory]
    [InlineData("devos", "devos", 0)]
    [InlineData("devos", "devso", 1)]
    [InlineData("devos", "devo", 1)]
    [InlineData("devos", "deevos", 1)]
    [InlineData("devos", "davos", 1)]
    [InlineData("reichardt", "reichrdt", 1)]
    [InlineData("reichardt", "richart", 2)]
    [InlineData("", "ab", 2)]
    public void Slips_are_counted(string one, string other, int slips)
    {
        Assert.Equal(slips, EditDistance.Between(one, other, 2));
        Assert.Equal(slips, EditDistance.Between(other, one, 2));
    }

    [Fact]
    public void More_than_are_asked_for_are_not_counted()
    {
        Assert.Null(EditDistance.Between("abcdef", "ghijkl", 2));
        Assert.Null(EditDistance.Between("ab", "abcdef", 2));
        Assert.Null(EditDistance.Between(new string('a', 600), new string('a', 600), 2));
    }

    [Fact]
    public void It_is_what_the_plain_way_counts()
    {
        var random = new Random(3);
        for (var round = 0; round < 3000; round++)
        {
            var (one, other) = (Word(random), Word(random));
            var plain = Plain(one, other);
            Assert.Equal(plain <= 3 ? plain : null, EditDistance.Between(one, other, 3));
        }
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(8)).Select(_ => (char)('a' + random.Next(3)))]);

    private static int Plain(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[one.Length, other.Length];
    }
}
