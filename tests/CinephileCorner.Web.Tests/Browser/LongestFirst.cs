using CinephileCorner.Web.Tests.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("CinephileCorner.Web.Tests.Browser." + nameof(LongestFirst), "CinephileCorner.Web.Tests")]

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>The tests of one browser run one after the other: they and the longest class begin first, or a processor would wait for them at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName switch
        {
            "editor" => 0,
            "browser" => 1,
            // Asks for every page of the site again and again.
            var name when name.EndsWith(".NoTraceTests", StringComparison.Ordinal) => 2,
            _ => 3,
        });
}
