using CinephileCorner.Content.Markdown;
using CinephileCorner.Web.Admin.Shared;

namespace CinephileCorner.Web.Admin.Account;

/// <summary>Where an authenticator app gets its key.</summary>
public sealed record AuthenticatorPage : AdminPage
{
    /// <summary>In groups of four, to be typed where nothing can be scanned.</summary>
    public required string KeyText { get; init; }

    /// <summary>The key as the form sends it back, readable to nobody else.</summary>
    public required string SealedKey { get; init; }

    public required SafeHtml Drawing { get; init; }

    /// <summary>The same as the drawing, for an app on this device.</summary>
    public required string Address { get; init; }
}
