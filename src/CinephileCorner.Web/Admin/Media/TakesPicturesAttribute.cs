using CinephileCorner.Data.Media;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>
/// The one action that takes more than a mebibyte: room for pictures and what a form wraps them in, in a handful of parts.
/// It comes before the look at the form's token, which reads the form. A larger request is answered in words.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesPicturesAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Files at once; more parts than these and a few words are no form of ours.</summary>
    public const int MostFiles = 20;

    private const long Wrapping = 64 * 1024;
    private const long Most = PictureLimits.MostBytes + Wrapping;

    public int Order => 800;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.Request.ContentLength > Most)
        {
            context.Result = new TooLargeResult();
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions
        {
            MultipartBodyLengthLimit = Most,
            ValueCountLimit = MostFiles + 4,
            ValueLengthLimit = 16 * 1024,
            MultipartHeadersCountLimit = 8,
            MultipartHeadersLengthLimit = 4 * 1024,
            MultipartBoundaryLengthLimit = 100,
        }));
        try
        {
            if (http.Request.HasFormContentType)
                await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            context.Result = new TooLargeResult();
        }
        catch (InvalidDataException)
        {
            context.Result = new NoFormResult();
        }
    }

    private sealed class NoFormResult() : AdminRefusal(StatusCodes.Status400BadRequest, "refused", $"That is no form of ours. Send at most {MostFiles} files at once.");

    private sealed class TooLargeResult() : AdminRefusal(StatusCodes.Status413PayloadTooLarge, "too-large",
        $"That is more than {PictureLimits.MostBytes / 1024 / 1024} MB. Save the picture smaller, or send fewer at once.");
}
