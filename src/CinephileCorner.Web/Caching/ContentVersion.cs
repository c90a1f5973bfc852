namespace CinephileCorner.Web.Caching;

/// <summary>
/// Counts the commits that changed what lists show. It is part of every cached page's key, so that a page whose making
/// began before a commit can never be served after it.
/// </summary>
internal sealed class ContentVersion
{
    private long _number;

    public long Number => Interlocked.Read(ref _number);

    public void Advance() => Interlocked.Increment(ref _number);
}
