using CinephileCorner.Data.Identity;

namespace CinephileCorner.Data.Tests.Identity;

public class TotpTests
{
    // “12345678901234567890” in Base32: the key of the examples in RFC 6238, appendix B.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_new_key_has_160_bits_and_is_new()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => Totp.NewKey()).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(100, keys.Count);
        Assert.All(keys, key => Assert.Matches("^[A-Z2-7]{32}$", key));
    }
}
