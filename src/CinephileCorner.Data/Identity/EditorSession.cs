namespace CinephileCorner.Data.Identity;

/// <summary>A sign-in under way. The cookie holds no more than its key, so that ending the row ends the sign-in everywhere at once.</summary>
public sealed class EditorSession
{
    /// <summary>SHA-256 of the key in the cookie, in hex.</summary>
    public required string KeyHash { get; init; }

    public required int EditorId { get; init; }

    /// <summary>The protected ticket.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTime BegunUtc { get; init; }

    public required DateTime SeenUtc { get; set; }

    /// <summary>Browser and system in a few words, for the list of sessions.</summary>
    public required string Device { get; init; }

    /// <summary>Null while it lasts.</summary>
    public DateTime? EndedUtc { get; set; }
}
