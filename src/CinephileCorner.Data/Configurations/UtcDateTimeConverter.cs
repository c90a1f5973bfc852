using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CinephileCorner.Data.Configurations;

/// <summary>Every time in the store is UTC: a local one is turned into it on the way in, all are marked as UTC on the way out.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    stored => stored.Kind == DateTimeKind.Local ? stored.ToUniversalTime() : stored,
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
