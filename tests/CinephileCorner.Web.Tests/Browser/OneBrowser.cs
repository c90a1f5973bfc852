namespace CinephileCorner.Web.Tests.Browser;

/// <summary>Browser tests share one site and one browser, and run one after the other.</summary>
[CollectionDefinition("browser")]
public sealed class OneBrowser : ICollectionFixture<SampleSite>;
