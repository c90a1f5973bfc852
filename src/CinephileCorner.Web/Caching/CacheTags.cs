using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace CinephileCorner.Web.Caching;

/// <summary>Names what a cached answer was made of, so that a save evicts just what it changed.</summary>
internal static class CacheTags
{
    /// <summary>On every answer: all of them show something of other articles.</summary>
    public const string Lists = "lists";

    /// <summary>On answers that carry the words of many articles.</summary>
    public const string Texts = "texts";

    public static string Article(int id) => string.Create(CultureInfo.InvariantCulture, $"article:{id}");

    /// <summary>Leaves the answer under way out of the cache.</summary>
    public static void KeepNoAnswer(this HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
            cache.Context.AllowCacheStorage = false;
    }

    /// <summary>Marks the answer under way.</summary>
    public static void TagAnswer(this HttpContext context, string tag) =>
        context.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);
}
