using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>A field of a body: its spellings, its rules in the order of the contract's table, its documentation.</summary>
/// <param name="Name">The documented name.</param>
public abstract record Field(string Name) : IDocumentedField
{
    /// <summary>Other names that clients use; the documented one comes first.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <inheritdoc/>
    public virtual bool Required => true;

    /// <inheritdoc/>
    public abstract JsonObject Schema();
}

/// <summary>A field with the .NET type of its value; required unless <see cref="Or"/> says what stands for it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Name">The documented name.</param>
public abstract record Field<T>(string Name) : Field(Name)
{
    /// <summary>What stands for an absent value.</summary>
    public virtual T? WhenAbsent => default;

    /// <summary>The value; when a rule is broken it is told, and what is returned is worthless.</summary>
    public abstract T? Read(Sent sent);

    /// <summary>The same field, optional.</summary>
    public OptionalField<T> Or(T whenAbsent) => new(this, Read, whenAbsent);
}

/// <summary>A field that may be absent; null means the same as absence in a new object.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed record OptionalField<T> : Field<T>
{
    private readonly Field _field;
    private readonly Func<Sent, T?> _read;

    internal OptionalField(Field field, Func<Sent, T?> read, T whenAbsent)
        : base(field.Name)
    {
        (_field, _read, WhenAbsent) = (field, read, whenAbsent);
        Aliases = field.Aliases;
    }

    /// <inheritdoc/>
    public override bool Required => false;

    /// <inheritdoc/>
    public override T WhenAbsent { get; }

    /// <inheritdoc/>
    public override T? Read(Sent sent) => sent.Value.ValueKind == JsonValueKind.Null ? WhenAbsent : _read(sent);

    /// <inheritdoc/>
    public override JsonObject Schema() => NullableSchema.Of(_field.Schema());
}
