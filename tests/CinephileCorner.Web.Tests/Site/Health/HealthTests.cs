namespace CinephileCorner.Web.Tests.Site.Health;

public sealed class HealthTests : IDisposable
{
    private readonly TestSite _site = new();

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_site_that_is_well_says_so_and_no_more(string address)
    {
        using var answer = await _site.Visitor().GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("ok\n", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_store_without_tables_is_not_ready_and_the_site_still_lives()
    {
        await _site.StoreAsync(db => db.Database.EnsureDeletedAsync());
        using var ready = await _site.Visitor().GetAsync("/health/ready");
        Assert.Equal(503, (int)ready.StatusCode);
        Assert.Equal("not ready\n", await ready.Content.ReadAsStringAsync());
        using var live = await _site.Visitor().GetAsync("/health/live");
        Assert.Equal(200, (int)live.StatusCode);
    }

    public void Dispose() => _site.Dispose();
}
