using CinephileCorner.Data.Transfer;
using CinephileCorner.Data.Transfer.Staging;

namespace CinephileCorner.Data.Tests.Transfer;

/// <summary>What large transfers keep in memory. Alone in the process while they run, since they weigh all of it.</summary>
[Collection(Alone)]
public class MemoryTests
{
    public const string Alone = "memory";

    private const int Files = 30;
    private const long MostLive = 40 * 1024 * 1024;

    [Fact]
    public async Task A_large_export_and_a_large_upload_keep_no_more_than_a_few_of_their_files_in_memory()
    {
        await using var store = await TestDatabase.OpenAsync();
        var random = new Random(1);
        var noise = new byte[2 * 1024 * 1024];
        for (var number = 0; number < Files; number++)
        {
            random.NextBytes(noise);
            Texts.Png(6, 9).CopyTo(noise, 0);
            store.Write($"news/p{number}.png", noise);
            store.Write($"news/n{number}.md", Texts.News("N" + number, $"![x](p{number}.png)"));
        }
        await store.ImportAsync();
        await using var file = new FileStream(Path.Combine(store.Folder, "large.zip"), FileMode.Create, FileAccess.ReadWrite);

        var written = new WeighedStream(file, seeks: false);
        await store.Get<ContentExporter>().ExportAsync(written);
        Assert.True(file.Length > Files * noise.Length);
        Assert.InRange(written.MostLive, 1, MostLive);

        file.Position = 0;
        var read = new WeighedStream(file, seeks: true);
        var upload = await store.Get<StagedUploads>().StageAsync([new UploadedFile("large.zip", read)], 7, "Ada", _ => false, default);
        Assert.Equal(2 * Files, upload.Files);
        Assert.InRange(read.MostLive, 1, MostLive);
    }

    /// <summary>Weighs what is alive every two mebibytes that pass.</summary>
    private sealed class WeighedStream(Stream inner, bool seeks) : Stream
    {
        private const int Step = 2 * 1024 * 1024;

        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _passed;
        private long _weighedAt;

        public long MostLive { get; private set; }

        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => seeks;

        public override bool CanWrite => inner.CanWrite;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => Passed(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Passed(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A response cannot be written to without waiting for it.");

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await inner.WriteAsync(buffer, cancellationToken);
            Passed(buffer.Length);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        private int Passed(int bytes)
        {
            _passed += bytes;
            if (_passed - _weighedAt >= Step)
            {
                _weighedAt = _passed;
                MostLive = Math.Max(MostLive, GC.GetTotalMemory(forceFullCollection: true) - _before);
            }
            return bytes;
        }
    }
}
