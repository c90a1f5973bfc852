using CinephileCorner.Data.Transfer.Staging;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin.Transfer.Uploads;

/// <summary>
/// Lets a large request in, for this action alone and only once its rule has let the caller in: the form is read after this, by
/// the check of its token, straight to the disk.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadSizeAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // The token and the names of the files come on top.
    private const long Most = UploadLimits.MostBytes + (1024 * 1024);

    // After the rule of the action, before the token is read.
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.Request.ContentLength > Most)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = Most, ValueCountLimit = 1_024, BufferBody = false }));
    }
}
