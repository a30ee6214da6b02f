using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Dialects;

/// <summary>Timestamps as UTC to the second: <c>2023-10-27T15:30:00Z</c>.</summary>
public sealed class TimestampToTheSecond() : Timestamp("yyyy-MM-ddTHH:mm:ssZ");

/// <summary>Timestamps as UTC to the millisecond: <c>2025-10-22T10:00:00.123Z</c>.</summary>
public sealed class TimestampToTheMillisecond() : Timestamp("yyyy-MM-ddTHH:mm:ss.fffZ");

/// <summary>Timestamps as UTC to the microsecond: <c>2025-10-24T18:14:54.645569Z</c>.</summary>
public sealed class TimestampToTheMicrosecond() : Timestamp("yyyy-MM-ddTHH:mm:ss.ffffffZ");
