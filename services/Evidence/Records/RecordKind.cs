using Sitrep.Evidence.Unresolved;

namespace Sitrep.Evidence.Records;

/// <summary>What a record kind is called, where it is kept, which of its fields are columns to query by, and when one is valid.</summary>
public abstract class RecordKind
{
    /// <summary>The kind in the singular, as bulletins and caveats name it: attack.</summary>
    public abstract string Name { get; }

    /// <summary>The kind in the plural, as tables and addresses name it: attacks.</summary>
    public abstract string Plural { get; }

    /// <summary>Whether records have a window and belong to the instant at which it ends.</summary>
    public virtual bool HasWindow => true;

    /// <summary>Whether every service keeps records of the kind, each with revisions of its own.</summary>
    public virtual bool IsRegister => false;

    /// <summary>Whether records happen in a place, by which a region selects them.</summary>
    public virtual bool IsLocated => false;

    /// <summary>The generated message.</summary>
    public abstract MessageDescriptor Message { get; }

    /// <summary>Whether the message carries claims, which are kept apart from the body.</summary>
    public bool HasClaims => typeof(IClaimed).IsAssignableFrom(Message.ClrType);

    /// <summary>The name of a record in other records and in figures: attacks/ID.</summary>
    public string NameOf(string id) => $"{Plural}/{id}";

    /// <summary>An empty record of this kind.</summary>
    public abstract IRecord Create();

    /// <summary>The same as stored.</summary>
    public abstract IRecord Parse(byte[] body);

    /// <summary>What a reader knows a record by.</summary>
    public abstract RecordLabel LabelOf(IRecord record);

    /// <summary>Whether there are records of the kind that reports do not tell of, see <see cref="IsReported"/>.</summary>
    public virtual bool IsSelective => false;

    /// <summary>Whether reports tell of a record: of what the two sides do, not of what others do among themselves.</summary>
    public virtual bool IsReported(IRecord record) => true;

    /// <summary>When a record happened; null for kinds without a window.</summary>
    public abstract V1.Window? WindowOf(IRecord record);

    /// <summary>Adds every fault of a record; <paramref name="faults"/> stays empty if it can be stored.</summary>
    public abstract void Check(IRecord record, Violations faults);

    /// <summary>Words of a record that neither a register nor one of these aliases knows, each once; none of a withdrawn one.</summary>
    internal abstract IReadOnlyList<UnresolvedWord> Unresolved(IRecord record, AliasIndex aliases);

    /// <summary>The row to store a record under; the body is filled in by the store.</summary>
    internal abstract RecordRow RowOf(IRecord record);
}

/// <inheritdoc/>
/// <param name="name">See <see cref="RecordKind.Name"/>.</param>
/// <param name="plural">See <see cref="RecordKind.Plural"/>.</param>
public abstract class RecordKind<T>(string name, string plural) : RecordKind
    where T : class, IMessage<T>, IRecord, new()
{
    private static readonly MessageParser<T> Parser = new(() => new T());

    public sealed override string Name => name;

    public sealed override string Plural => plural;

    public sealed override MessageDescriptor Message { get; } = new T().Descriptor;

    public sealed override IRecord Create() => new T();

    public sealed override IRecord Parse(byte[] body) => Parser.ParseFrom(body);

    public sealed override void Check(IRecord record, Violations faults) => Check((T)record, faults);

    public sealed override RecordLabel LabelOf(IRecord record) => LabelOf((T)record);

    public sealed override V1.Window? WindowOf(IRecord record) => WindowOf((T)record);

    /// <inheritdoc cref="RecordKind.Check(IRecord, Violations)"/>
    protected abstract void Check(T record, Violations faults);

    /// <inheritdoc cref="RecordKind.LabelOf(IRecord)"/>
    protected abstract RecordLabel LabelOf(T record);

    /// <inheritdoc cref="RecordKind.WindowOf(IRecord)"/>
    protected virtual V1.Window? WindowOf(T record) => null;

    /// <summary>What the record can be found by, beyond the sources that speak in it: region:UA51, party:UKR.</summary>
    protected virtual IEnumerable<string> TermsOf(T record) => [];

    /// <summary>Words that no register knows, beyond places and pages, which every record may have.</summary>
    protected virtual IEnumerable<UnresolvedWord> UnresolvedOf(T record, AliasIndex aliases) => [];

    internal sealed override IReadOnlyList<UnresolvedWord> Unresolved(IRecord record, AliasIndex aliases) => record.WithdrawnReason.Length > 0
        ? []
        :
        [
            .. UnresolvedWord.In(record, aliases.Places)
                .Concat(UnresolvedOf((T)record, aliases))
                .Distinct()
                .Where(word => !RedactionMark.StandsIn(word.Words)),
        ];

    internal sealed override RecordRow RowOf(IRecord record)
    {
        var row = new RecordRow()
        {
            Id = record.Id,
            Withdrawn = record.WithdrawnReason.Length > 0 ? 1 : 0,
            Terms =
            [
                .. TermsOf((T)record)
                    .Concat(SourceReferences.In(record).Select(Term.Source))
                    .Where(term => term.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
        if (WindowOf((T)record) is { } window)
        {
            var key = Time.WindowKey.From(window);
            (row.StartsAt, row.EndsAt, row.DateOnly) = (key.StartsAt, key.EndsAt, key.DateOnly ? 1 : 0);
        }

        return row;
    }
}
