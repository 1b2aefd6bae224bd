r"""Articles as Arrow tables; the kernel that Spark, Ray and other engines run.  Extra: ``arrow``.

>>> import pyarrow as pa
>>> parse_batch(pa.record_batch({"text": ["# Rain\n\nIt rained all day."]})).column("title")[0].as_py()
'Rain'
"""

try:
    import pyarrow as pa  # noqa: F401
except ImportError:
    from ..errors import missing

    raise missing("newsparse.arrow", "arrow") from None

from ..export.arrow_rows import flat_schema
from .kernel import BATCH_SCHEMA, SCHEMA, parse_batch, parse_batches
from .tables import read_table, to_pandas, to_polars, to_table

__all__ = [
    "BATCH_SCHEMA",
    "SCHEMA",
    "flat_schema",
    "parse_batch",
    "parse_batches",
    "read_table",
    "to_pandas",
    "to_polars",
    "to_table",
]
