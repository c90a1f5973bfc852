using Microsoft.Net.Http.Headers;

namespace CinephileCorner.Web.Caching;

/// <summary>Swallows a body whose tag the browser named, and makes the answer a 304; passes every other body on.</summary>
internal sealed class NotModifiedStream(HttpContext context, Stream target) : Stream
{
    private bool? _swallows;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!Swallows())
            await target.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!Swallows())
            target.Write(buffer, offset, count);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        Swallows() ? Task.CompletedTask : target.FlushAsync(cancellationToken);

    public override void Flush()
    {
        if (!Swallows())
            target.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool Swallows()
    {
        if (_swallows is { } known)
            return known;
        var response = context.Response;
        if (response.HasStarted)
            return (_swallows = false).Value;
        _swallows = response.StatusCode == StatusCodes.Status200OK && NamesTag();
        if (_swallows.Value)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            response.Headers.ContentEncoding = default;
            response.Headers.ContentType = default;
        }
        return _swallows.Value;
    }

    private bool NamesTag()
    {
        if (!EntityTagHeaderValue.TryParse(context.Response.Headers.ETag.ToString(), out var ours))
            return false;
        return EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var theirs)
            && theirs.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(ours, useStrongComparison: false));
    }
}
