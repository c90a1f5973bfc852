namespace CinephileCorner.Web.Caching;

/// <summary>Caches an answer for readers whole, until a save changes it or a scheduled article falls due.</summary>
/// <param name="queryKeys">The query keys the answer depends on; all others are left out of the key.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ReaderPageAttribute(params string[] queryKeys) : Attribute
{
    public IReadOnlyList<string> QueryKeys { get; } = queryKeys;
}
